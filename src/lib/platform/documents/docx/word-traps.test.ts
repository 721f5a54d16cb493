import { strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { everyBlock } from '../package/papers.fixture.ts';
import { zipPackage } from '../package/zip-package.ts';
import { docxParts } from './read-docx.fixture.ts';
import { renderDocx } from './render-docx.ts';
import { wordTraps } from './word-traps.fixture.ts';

/** The document with one of its parts spoilt; an empty part is left out. */
async function spoilt(path: string, spoil: (xml: string) => string): Promise<string[]> {
	const bytes = await renderDocx(everyBlock());
	const before = docxParts(bytes)[path]!;
	const after = spoil(before);
	expect(after).not.toBe(before);
	const parts = { ...unzipSync(bytes), [path]: strToU8(after) };
	const kept = Object.entries(parts).filter(([, content]) => content.length > 0);
	return wordTraps(zipPackage(kept.map(([name, content]) => ({ path: name, bytes: content }))));
}

const DOCUMENT = 'word/document.xml';

test.each([
	[
		'properties out of order',
		DOCUMENT,
		/(<w:keepNext\/>)/,
		'<w:jc w:val="left"/>$1',
		'w:pPr holds'
	],
	['two pictures with one number', DOCUMENT, /(<wp:docPr id=)"\d+"/g, '$1"7"', 'drawing 7 twice'],
	['a style that is not there', DOCUMENT, 'w:val="Title"', 'w:val="Titel"', 'no style Titel'],
	[
		'a list that is not there',
		DOCUMENT,
		/<w:numId w:val="\d+"/,
		'<w:numId w:val="99"',
		'no list 99'
	],
	['a part that is left out', 'word/styles.xml', /^[^]*$/, '', '/word/styles.xml is missing'],
	[
		'a picture of no known kind',
		'[Content_Types].xml',
		'Extension="png"',
		'Extension="x"',
		'no type'
	],
	[
		'a cell without an end',
		DOCUMENT,
		/<\/w:p><\/w:tc>/,
		'</w:p><w:tcPr/></w:tc>',
		'a cell has no end'
	]
])('%s', async (_, path, from, to, trap) => {
	expect((await spoilt(path, (xml) => xml.replace(from, to))).join()).toContain(trap);
});
