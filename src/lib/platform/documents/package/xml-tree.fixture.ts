/** XML read strictly: a tag left open, an illegal character or an unknown prefix is an error. */
import { SaxesParser } from 'saxes';

export type Node = {
	name: string;
	attributes: Record<string, string>;
	children: (Node | string)[];
};

export function parseXml(xml: string): Node {
	const root: Node = { name: '', attributes: {}, children: [] };
	const open = [root];
	const parser = new SaxesParser({ xmlns: true });
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
		const node: Node = { name, attributes: Object.fromEntries(values), children: [] };
		open.at(-1)!.children.push(node);
		open.push(node);
	});
	parser.on('text', (text) => void open.at(-1)!.children.push(text));
	parser.on('closetag', () => void open.pop());
	parser.write(xml).close();
	return root;
}

export function childrenOf({ children }: Node): Node[] {
	return children.filter((child) => typeof child !== 'string');
}

/** Every element of one of those names, in order; inside a `closed` element nothing is looked at. */
export function nodesOf(within: Node, names: string[], closed: string[] = []): Node[] {
	return childrenOf(within).flatMap((child) => [
		...(names.includes(child.name) ? [child] : []),
		...(closed.includes(child.name) ? [] : nodesOf(child, names, closed))
	]);
}
