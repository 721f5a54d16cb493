/** A page read strictly, as XML: a tag left open or a character badly escaped is an error. */
import { SaxesParser } from 'saxes';

export type Element = {
	name: string;
	attributes: Record<string, string>;
	children: Element[];
	/** Its own words and those of its children. */
	text: string;
};

/** HTML elements that have no end. */
const VOID = /<(meta|img|br|hr)\b([^>]*?)\/?>/g;

export function parsedPage(html: string): Element {
	const root: Element = { name: '', attributes: {}, children: [], text: '' };
	const open = [root];
	const parser = new SaxesParser();
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		const element = {
			name,
			attributes: attributes as Record<string, string>,
			children: [],
			text: ''
		};
		open.at(-1)!.children.push(element);
		open.push(element);
	});
	parser.on('text', (text) => open.forEach((element) => (element.text += text)));
	parser.on('closetag', () => void open.pop());
	if (!html.startsWith('<!doctype html>\n')) throw new Error('not a page of today');
	parser.write(html.replace('<!doctype html>', '').trim().replace(VOID, '<$1$2/>')).close();
	return root;
}

/** Every element of that name (« th ») or, with a pattern, of those names, in order. */
export function elements(within: Element, name: RegExp | string): Element[] {
	const isWanted = (element: Element) =>
		typeof name === 'string' ? element.name === name : name.test(element.name);
	return within.children.flatMap((element) => [
		...(isWanted(element) ? [element] : []),
		...elements(element, name)
	]);
}
