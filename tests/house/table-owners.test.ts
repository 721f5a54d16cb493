import { describe, expect, test } from 'vitest';
import { isProductCode, projectFiles, textOf } from './project-files.ts';
import { hiddenTables, tableNames, tableUses } from './sql-tables.ts';
import { parse } from './syntax.ts';

type Exception = { feature: string; tablesOf: string[]; reason: string };

const { owners, mayWrite, mayRead, mayHideTableNames } = JSON.parse(
	textOf('docs/table-owners.json')
) as {
	owners: Record<string, string>;
	mayWrite: Exception[];
	mayRead: Exception[];
	mayHideTableNames: { file: string; reason: string }[];
};
const tables = new Set(tableNames());
const featureOf = (path: string) => /^src\/lib\/features\/([^/]+)\//.exec(path)?.[1];
const floors = projectFiles().filter(
	(path) =>
		isProductCode(path) && /^src\/lib\/(features\/[^/]+\/server|platform\/journal)\//.test(path)
);
const uses = floors.flatMap((path) =>
	tableUses(parse(path), tables).map((use) => ({
		...use,
		path,
		feature: featureOf(path) ?? 'platform',
		owner: owners[use.table]!
	}))
);

function strangers(deed: 'read' | 'write', exceptions: Exception[]): string[] {
	return uses
		.filter((use) => use.deed === deed && use.feature !== use.owner)
		.filter(
			(use) =>
				!exceptions.some(
					({ feature, tablesOf }) => feature === use.feature && tablesOf.includes(use.owner)
				)
		)
		.map((use) => `${use.path} ${deed}s ${use.table}, which belongs to ${use.owner}`);
}

test('every table has one owner, a feature or the platform', () => {
	const features = new Set(projectFiles().map(featureOf));
	expect(Object.keys(owners).sort()).toEqual([...tables].sort());
	expect(
		Object.values(owners).filter((owner) => owner !== 'platform' && !features.has(owner))
	).toEqual([]);
});

test('a table is written by its owner, or by a declared exception', () => {
	expect(strangers('write', mayWrite)).toEqual([]);
});

test('a table is read by its owner, or by a declared exception', () => {
	expect(strangers('read', mayRead)).toEqual([]);
});

test('a table name is written where it is used, so that it can be read', () => {
	const declared = new Set(mayHideTableNames.map(({ file }) => file));
	const hidden = floors.filter((path) => hiddenTables(parse(path)).length > 0);
	expect(hidden.filter((path) => !declared.has(path))).toEqual([]);
	expect([...declared].filter((path) => !hidden.includes(path))).toEqual([]);
});

test('an exception that serves nobody any more is removed', () => {
	const idle = [
		...mayWrite.map((exception) => ({ ...exception, deed: 'write' })),
		...mayRead.map((exception) => ({ ...exception, deed: 'read' }))
	].flatMap(({ feature, tablesOf, deed }) =>
		tablesOf
			.filter(
				(owner) =>
					!uses.some((use) => use.feature === feature && use.owner === owner && use.deed === deed)
			)
			.map((owner) => `${feature} no longer ${deed}s tables of ${owner}`)
	);
	expect(idle).toEqual([]);
});

describe('what is read in a file', () => {
	const read = (code: string) =>
		tableUses(parse('use.ts', code), tables).map(({ deed, table }) => `${deed} ${table}`);

	test('Kysely calls, with or without an alias', () => {
		expect(
			read(`db.selectFrom('people as p').innerJoin('enrolments as e', 'e.person_id', 'p.id');
				db.insertInto('cycles').values({}); db.updateTable('seances'); db.deleteFrom('imports')`)
		).toEqual(['read enrolments', 'read people', 'write cycles', 'write seances', 'write imports']);
	});

	test('raw SQL: lists, joins, writes, and not the names it gives itself', () => {
		expect(
			read(`sql\`with people as (select 1 from cycles c, seances s join imports i on true)
				insert into journal select from people where x = 'from centres' -- from centres
				for update\``)
		).toEqual(['write journal', 'read cycles', 'read seances', 'read imports']);
		expect(read('sql`delete from attendances using enrolments e`')).toEqual([
			'write attendances',
			'read enrolments'
		]);
		expect(read('sql`update people set sex = null`')).toEqual(['write people']);
	});

	test('a table that is a value is hidden, a subquery or another `from` is not', () => {
		const hidden = (code: string) => hiddenTables(parse('use.ts', code)).length;
		expect(hidden('db.deleteFrom(table); sql`select from ${sql.table(name)}`')).toBe(2);
		expect(hidden("db.selectFrom(db.selectFrom('people').as('p')); Array.from(list)")).toBe(0);
	});
});
