/** What a reader finds in a DOCX: its words, its tables, what is said of its pictures. */
import { strFromU8, unzipSync } from 'fflate';
import { childrenOf, type Node, nodesOf, parseXml } from '../package/xml-tree.fixture.ts';

export type ReadDocx = {
	/** Paragraphs outside tables, in order; empty ones left out. */
	texts: string[];
	/** Rows of cells, headings first. */
	tables: string[][][];
	/** In order: the name of the style and the words. */
	headings: { style: string; text: string }[];
	alternatives: string[];
	footer: string;
};

export function docxParts(bytes: Uint8Array): Record<string, string> {
	const parts = Object.entries(unzipSync(bytes));
	return Object.fromEntries(parts.map(([path, content]) => [path, strFromU8(content)]));
}

export function readDocx(bytes: Uint8Array): ReadDocx {
	const parts = docxParts(bytes);
	const body = parseXml(parts['word/document.xml']!);
	const paragraphs = nodesOf(body, ['w:p'], ['w:tbl', 'w:p']);
	return {
		texts: paragraphs.map(wordsOf).filter((text) => text !== ''),
		tables: nodesOf(body, ['w:tbl']).map((table) =>
			nodesOf(table, ['w:tr']).map((row) => nodesOf(row, ['w:tc']).map(wordsOf))
		),
		headings: paragraphs
			.map((one) => ({ style: styleOf(one), text: wordsOf(one) }))
			.filter(({ style }) => /^(Title|Heading\d)$/.test(style)),
		alternatives: nodesOf(body, ['wp:docPr']).map(({ attributes }) => attributes.descr ?? ''),
		footer: wordsOf(parseXml(parts['word/footer1.xml']!))
	};
}

function styleOf(paragraph: Node): string {
	return nodesOf(paragraph, ['w:pStyle'])[0]?.attributes['w:val'] ?? '';
}

function wordsOf(node: Node): string {
	return plainWords(node).trim();
}

/** A line break is `\n`, a field its name between braces. */
function plainWords(node: Node): string {
	const words = childrenOf(node).map((child) => {
		if (child.name === 'w:t') return child.children.join('');
		if (child.name === 'w:br') return '\n';
		if (child.name === 'w:tab') return '\t';
		if (child.name === 'w:instrText') return `{${child.children.join('')}}`;
		return plainWords(child);
	});
	return words.join('');
}
