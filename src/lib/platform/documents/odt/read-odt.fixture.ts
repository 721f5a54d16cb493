/** What a reader finds in an ODT: its words, its tables, what is said of its pictures. */
import { strFromU8, unzipSync } from 'fflate';
import { type Node, nodesOf, parseXml } from '../package/xml-tree.fixture.ts';

export type ReadOdt = {
	/** Paragraphs outside tables, in order; empty ones left out. */
	texts: string[];
	/** Rows of cells, headings first. */
	tables: string[][][];
	/** In order: the level in the plan and the words. */
	headings: { level: string; text: string }[];
	alternatives: string[];
	footer: string;
};

const PARAGRAPHS = ['text:p', 'text:h'];

export function odtParts(bytes: Uint8Array): Record<string, string> {
	const parts = Object.entries(unzipSync(bytes));
	return Object.fromEntries(parts.map(([path, content]) => [path, strFromU8(content)]));
}

export function readOdt(bytes: Uint8Array): ReadOdt {
	const parts = odtParts(bytes);
	const body = parseXml(parts['content.xml']!);
	const styles = parseXml(parts['styles.xml']!);
	return {
		texts: nodesOf(body, PARAGRAPHS, ['table:table', ...PARAGRAPHS])
			.map(wordsOf)
			.filter((text) => text !== ''),
		tables: nodesOf(body, ['table:table']).map((table) =>
			nodesOf(table, ['table:table-row']).map((row) =>
				nodesOf(row, ['table:table-cell']).map(wordsOf)
			)
		),
		headings: nodesOf(body, ['text:h']).map((heading) => ({
			level: heading.attributes['text:outline-level']!,
			text: wordsOf(heading)
		})),
		alternatives: nodesOf(body, ['svg:desc']).map((desc) => desc.children.join('')),
		footer: wordsOf(nodesOf(styles, ['style:footer'])[0]!)
	};
}

/** As a word processor reads: a run of spaces is one, unless it is written as an element. */
function wordsOf(node: Node): string {
	return plainWords(node).trim();
}

function plainWords({ children }: Node): string {
	const words = children.map((child) => {
		if (typeof child === 'string') return child.replace(/[ \n]+/g, ' ');
		if (child.name === 'text:s') return ' '.repeat(Number(child.attributes['text:c']));
		if (child.name === 'text:line-break') return '\n';
		if (child.name === 'text:tab') return '\t';
		if (child.name === 'text:page-number') return '{PAGE}';
		if (child.name === 'text:page-count') return '{NUMPAGES}';
		// The alternative of a picture is said, not read on the page.
		return child.name === 'svg:desc' ? '' : plainWords(child);
	});
	return words.join('');
}
