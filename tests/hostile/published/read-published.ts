import { Parser } from 'htmlparser2';
import { ELEMENT } from '../planted.ts';

/** A page as a browser takes it: what may be read on it, and what its words have made of it. */
export type Published = {
	/** All that may be read or heard, spaces made one. */
	text: string;
	/** What no page of ours has, each told once: only words taken for code put it there. */
	wrong: string[];
};

const RUNS = /^\s*(?:javascript|vbscript|data:text)/i;
const LEADS = ['href', 'src', 'action', 'formaction', 'srcdoc', 'xlink:href'];
/** Read by who cannot see, or before anything else. */
const HEARD = ['alt', 'aria-label', 'title', 'content', 'value', 'placeholder'];

export function readPublished(html: string): Published {
	const wrong = new Set<string>();
	const said: string[] = [];
	const counted = new Map<string, number>();
	let silent = 0;
	const parser = new Parser({
		onopentag(tag, attributes) {
			counted.set(tag, (counted.get(tag) ?? 0) + 1);
			if (isSilent(tag)) silent += 1;
			if (tag === ELEMENT) wrong.add('an element that was typed');
			for (const [name, value] of Object.entries(attributes)) {
				if (name === ELEMENT) wrong.add(`an attribute of <${tag}> that was typed`);
				if (name.startsWith('on')) wrong.add(`<${tag} ${name}>`);
				if (LEADS.includes(name) && RUNS.test(value)) wrong.add(`<${tag} ${name}="${value}">`);
				if (HEARD.includes(name)) said.push(value);
			}
		},
		ontext(text) {
			if (silent === 0) said.push(text);
		},
		onclosetag(tag) {
			if (isSilent(tag)) silent -= 1;
		}
	});
	parser.end(html);
	for (const tag of ['title', 'main', 'h1']) {
		if (counted.get(tag) !== 1) wrong.add(`${counted.get(tag) ?? 0} <${tag}>`);
	}
	if (!html.trimEnd().endsWith('</html>')) wrong.add('it does not end');
	return { text: plain(said.join('')), wrong: [...wrong] };
}

const isSilent = (tag: string) => tag === 'script' || tag === 'style';

/** As a page shows it, whatever its lines are. */
export const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
