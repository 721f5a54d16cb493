import { describe, expect, test } from 'vitest';
import { HOLDS } from '#lib/holds.server.ts';
import { tablesOf as everyTable } from '#lib/platform/database/holds.ts';
import { isProductCode, projectFiles, textOf } from './project-files.ts';
import { hiddenTables, listedTables, tableNames, tableUses } from './sql-tables.ts';
import { parse, parseCode } from './syntax.ts';

type Exception = { feature: string; tablesOf: string[]; reason: string };

const { mayWrite, mayRead, mayHideTableNames } = JSON.parse(
	textOf('docs/table-exceptions.json')
) as {
	mayWrite: Exception[];
	mayRead: Exception[];
	mayHideTableNames: { files: string[]; listedIn?: string; reason: string }[];
};
const owners = new Map<string, string>(
	everyTable(HOLDS).map(({ table, feature }) => [table, feature])
);
const tables = new Set(tableNames());
const featureOf = (path: string) => /^src\/lib\/features\/[^/]+\/([^/]+)\//.exec(path)?.[1];
const floors = projectFiles().filter(
	(path) =>
		isProductCode(path) &&
		/^src\/lib\/(features\/[^/]+\/[^/]+\/server|platform\/(journal|mail))\//.test(path)
);
const usedAsValues = mayHideTableNames.flatMap(({ listedIn }) =>
	listedIn
		? listedTables(parse(listedIn), tables).map((table) => use(listedIn, table, 'write'))
		: []
);
const uses = [
	...usedAsValues,
	...floors.flatMap((path) =>
		tableUses(parse(path), tables).map(({ table, deed }) => use(path, table, deed))
	)
];

function use(path: string, table: string, deed: 'read' | 'write') {
	return { path, table, deed, feature: featureOf(path) ?? 'platform', owner: owners.get(table)! };
}

function strangers(deed: 'read' | 'write', exceptions: Exception[]): string[] {
	return uses
		.filter((one) => one.deed === deed && one.feature !== one.owner)
		.filter(
			(one) =>
				!exceptions.some(
					({ feature, tablesOf }) => feature === one.feature && tablesOf.includes(one.owner)
				)
		)
		.map((one) => `${one.path} ${deed}s ${one.table}, which belongs to ${one.owner}`);
}

test('a table is written by its owner, or by a declared exception', () => {
	expect(strangers('write', mayWrite)).toEqual([]);
});

test('a table is read by its owner, or by a declared exception', () => {
	expect(strangers('read', mayRead)).toEqual([]);
});

test('a table name is written where it is used, so that it can be read', () => {
	const hiding = floors.filter((path) => hiddenTables(parse(path)).length > 0);
	expect(hiding).toEqual(mayHideTableNames.flatMap(({ files }) => files).sort());
});

test('an exception that serves nobody any more is removed', () => {
	const idle = [
		...mayWrite.map((exception) => ({ ...exception, deed: 'write' })),
		...mayRead.map((exception) => ({ ...exception, deed: 'read' }))
	].flatMap(({ feature, tablesOf, deed }) =>
		tablesOf
			.filter(
				(owner) =>
					!uses.some((one) => one.feature === feature && one.owner === owner && one.deed === deed)
			)
			.map((owner) => `${feature} no longer ${deed}s tables of ${owner}`)
	);
	expect(idle).toEqual([]);
});

describe('what is read in a file', () => {
	const read = (code: string) =>
		tableUses(parseCode('use.ts', code), tables).map(({ deed, table }) => `${deed} ${table}`);

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

	test('the names of a constant, for files that use them as values', () => {
		const listed = "const IMPORTED = { people: ['id'], nothing: ['id'] } as const;";
		expect(listedTables(parseCode('list.ts', listed), tables)).toEqual(['people']);
	});

	test('a table that is a value is hidden, a subquery or another `from` is not', () => {
		const hidden = (code: string) => hiddenTables(parseCode('use.ts', code)).length;
		expect(hidden('db.deleteFrom(table); sql`select from ${sql.table(name)}`')).toBe(2);
		expect(hidden("db.selectFrom(db.selectFrom('people').as('p')); Array.from(list)")).toBe(0);
	});
});
