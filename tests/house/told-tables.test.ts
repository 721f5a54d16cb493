import { expect, test } from 'vitest';
import { HOLDS } from '#lib/holds.server.ts';
import { tablesOf } from '#lib/platform/database/holds.ts';
import { toldFeatures, toldPages } from '../../bin/tell-tables.ts';
import { projectFiles, textOf } from './project-files.ts';
import { tableNames } from './sql-tables.ts';

const tables = tablesOf(HOLDS);
const PAGES = ['docs/glossary.md', 'docs/guides/personal-data.md'];

test('every table is said by one feature: what it holds, why, how long and who sees it', () => {
	expect(tables.map(({ table }) => table).sort()).toEqual(tableNames().sort());
	const holes = tables.filter(({ said }) => Object.values(said).includes(''));
	expect(holes).toEqual([]);
});

test('every feature that says its tables is listed, under its own name', () => {
	const saying = projectFiles().flatMap(
		(path) => /^src\/lib\/features\/[^/]+\/([^/]+)\/server\/holds\.ts$/.exec(path)?.[1] ?? []
	);
	expect(Object.keys(HOLDS).sort()).toEqual([...saying, 'platform'].sort());
});

test.each(PAGES)('%s tells what the features say (npm run tables)', async (path) => {
	expect(toldFeatures(textOf(path)).sort()).toEqual(Object.keys(HOLDS).sort());
	expect(textOf(path)).toBe((await toldPages()).get(path));
});

test('a table that names a resident says whose its rows are', () => {
	const silent = tables.filter(({ table, said }) => !said.person && namesSomebody(table));
	expect(silent.map(({ table }) => table)).toEqual([]);
});

/** By its types, which are those of the database: it has a column of somebody. */
function namesSomebody(table: string): boolean {
	const types = textOf('src/lib/platform/database/schema.ts');
	const type = new RegExp(`^  ${table}: (\\w+);`, 'm').exec(types)![1]!;
	const body = new RegExp(`^export interface ${type} \\{([\\s\\S]*?)^\\}`, 'm').exec(types)![1]!;
	return /^ {2}person_id:/m.test(body);
}
