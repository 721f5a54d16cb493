import { strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { everyBlock } from '../package/papers.fixture.ts';
import { type Part, zipPackage } from '../package/zip-package.ts';
import { odfTraps } from './odf-traps.fixture.ts';
import { ODT_TYPE, renderOdt } from './render-odt.ts';
import { odtParts } from './read-odt.fixture.ts';

const MIMETYPE: Part = { path: 'mimetype', bytes: strToU8(ODT_TYPE) };

async function partsOf(): Promise<Part[]> {
	const parts = Object.entries(unzipSync(await renderOdt(everyBlock())));
	return parts.filter(([path]) => path !== 'mimetype').map(([path, bytes]) => ({ path, bytes }));
}

test.each([
	['two tables of one name', 'content.xml', /table:name="Table\d+"/g, 'table:name="T"', 'T twice'],
	['a style that is not there', 'content.xml', '"Title"', '"Titel"', 'no style Titel'],
	['a row that is short', 'content.xml', /<table:table-cell .*?<\/table:table-cell>/, '', 'uneven'],
	['a picture that is not declared', 'META-INF/manifest.xml', /Pictures\/\d+/g, 'P/1', 'declared']
])('%s', async (_, path, from, to, trap) => {
	const before = odtParts(await renderOdt(everyBlock()))[path]!;
	const after = before.replace(from, to);
	expect(after).not.toBe(before);
	const parts = (await partsOf()).map((part) =>
		part.path === path ? { path, bytes: strToU8(after) } : part
	);
	expect(odfTraps(zipPackage(parts, MIMETYPE)).join()).toContain(trap);
});

test('a file that does not say first what it is', async () => {
	expect(odfTraps(zipPackage([...(await partsOf()), MIMETYPE])).join()).toContain('begins with');
});
