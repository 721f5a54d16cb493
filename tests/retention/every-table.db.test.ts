import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { eraseOnRequest, gatherRecord } from '#lib/features/rights/rights/index.server.ts';
import { type HeldRecord, recordDocument, recordJson } from '#lib/features/rights/rights/index.ts';
import { HOLDS } from '#lib/holds.server.ts';
import { type Erasing, type TableName, tablesOfPeople } from '#lib/platform/database/holds.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { readCatalogue, type Table } from '../tenancy/catalogue.ts';
import { type Row, rowMaker, type RowMaker } from '../tenancy/rows.ts';
import {
	type Hanging,
	hangingTables,
	wholePerson,
	type WholePerson
} from './whole-person.fixture.ts';

const TABLES = [...tablesOfPeople(HOLDS)];
/** Numbers of rows, and who wrote them. */
const isTechnical = (column: string) => /(^|_)id$/.test(column) || column === 'recorded_by';

const world = useTestDatabase();
let catalogue: Map<string, Table>;
let make: RowMaker;
let hanging: Hanging[];
let centre: { id: string; name: string; timeZone: string };
let her: WholePerson;
let record: HeldRecord | null;
let left: Map<string, Row | undefined>;

beforeAll(async () => {
	catalogue = await readCatalogue(world.owner);
	make = rowMaker(world.owner, catalogue);
	hanging = hangingTables(catalogue);
	const id = await world.addCentre('le-tout');
	centre = { id, name: 'Centre le-tout', timeZone: 'Europe/Paris' };
	her = await wholePerson(world.owner, make, hanging, id);
	await importedWords(id);
	record = await world.as('direction', id, (db) =>
		gatherRecord(db, { personId: her.id, holds: HOLDS, centre })
	);
	const erased = await world.as('direction', id, (db) =>
		eraseOnRequest(db, {
			personId: her.id,
			cause: 'erasure-asked',
			today: '2026-11-24',
			holds: HOLDS,
			// A year of the past may be closed by any means here: reports have their own tests.
			closeYear: async () => ({ id: 'closed' })
		})
	);
	expect(erased).toHaveProperty('certificateId');
	left = new Map();
	for (const [table, row] of her.rows) left.set(table, await again(table, row));
});

/** What an import that changed her rows remembers of them. */
async function importedWords(centreId: string): Promise<void> {
	const enrolment = her.rows.get('enrolments')!.id;
	const log = (table: string, key: Row, before: Row | null) =>
		make.add('import_writes', {
			centre_id: centreId,
			table_name: table,
			record_key: JSON.stringify(key),
			operation: before ? 'update' : 'insert',
			before: before && JSON.stringify(before)
		});
	await log('people', { id: her.id }, { id: her.id, birth_year: 1948, social_status: 'MARQUE' });
	await log('departures', { enrolment_id: enrolment }, { reason: 'MARQUE avant' });
	await log('observations', { id: her.id }, { enrolment_id: enrolment, body: 'MARQUE avant' });
	await log('member_numbers', { person_id: her.id, number: 'MARQUE-11' }, null);
	await log('requests', { id: her.id }, { person_id: her.id, words: 'MARQUE avant' });
}

/** The same row now, found by its key. */
async function again(table: string, row: Row): Promise<Row | undefined> {
	const keys = catalogue.get(table)!.primary;
	const { rows } = await world.owner.query<Row>(
		`select * from ${table} where ${keys.map((key, i) => `${key} = $${i + 1}`).join(' and ')}`,
		keys.map((key) => row[key])
	);
	return rows[0];
}

test('every column of every table that hangs from a resident is decided', () => {
	const columnsOf = (name: string) =>
		catalogue
			.get(name)!
			.columns.map((column) => column.name)
			.filter((column) => !isTechnical(column))
			.sort();
	const real = Object.fromEntries(
		['people', ...hanging.map(({ table }) => table.name)]
			.sort()
			.map((name) => [name, columnsOf(name)])
	);
	const decided = Object.fromEntries(
		TABLES.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, { columns }]) => [
			name,
			Object.keys(columns).sort()
		])
	);
	expect(decided, 'holds.ts of its feature: is it erased, or kept and why?').toEqual(real);
});

test('each says whose its rows are by what the database itself ties', () => {
	const said = new Map(TABLES);
	const isTied = (name: string, column: string, parent: string): boolean =>
		catalogue.get(name)!.keys.some(
			(key) =>
				key.columns.includes(column) &&
				// Or a row that completes one of these, and has the very key of it.
				(key.parent === parent || said.get(key.parent as TableName)?.of[column] === parent)
		);
	const loose = TABLES.flatMap(([name, { of }]) =>
		name === 'people'
			? []
			: Object.entries(of)
					.filter(([column, parent]) => !isTied(name, column, parent))
					.map(([column]) => `${name}.${column}`)
	);
	expect(loose).toEqual([]);
});

test('what is kept of somebody erased says why', () => {
	const silent = TABLES.filter(
		([, { left: said, columns }]) =>
			!said && Object.values(columns).some(({ erasing }) => erasing !== 'gone')
	);
	expect(silent.map(([name]) => name)).toEqual([]);
});

describe('what she is given to read', () => {
	test('has every table that hangs from her, and every column that is not technical', () => {
		const told = Object.fromEntries(
			record!.tables.map(({ table, columns }) => [table, columns.map(({ key }) => key)])
		);
		for (const [table, { columns }] of TABLES) {
			expect(told[table], table).toEqual(expect.arrayContaining(Object.keys(columns)));
		}
	});

	test('has every marked word, in the file as on paper', () => {
		const written = [...her.rows.values()].flatMap((row) =>
			Object.values(row).filter((value) => typeof value === 'string' && value.startsWith('MARQUE'))
		) as string[];
		expect(written.length).toBeGreaterThan(15);
		const file = JSON.stringify(recordJson(record!));
		const paper = JSON.stringify(recordDocument(record!));
		for (const word of written) {
			expect(file).toContain(word);
			expect(paper).toContain(word);
		}
	});

	test('names no colleague', async () => {
		expect(JSON.stringify(recordJson(record!))).not.toContain('recorded_by');
	});
});

describe('once she is erased', () => {
	/** What became of a column: said as it was decided. */
	function becameOf(table: string, column: string, decided: Erasing): Erasing | string {
		const [before, after] = [her.rows.get(table)!, left.get(table)];
		if (after === undefined) return 'gone';
		const isBand = table === 'people' && column.startsWith('age_band');
		if (decided === 'kept' && (isBand || isDeepStrictEqual(after[column], before[column])))
			return 'kept';
		const isEmpty =
			[null, ''].includes(after[column] as null) || String(after[column]) === '[effacé]';
		return isEmpty ? 'erased' : `still ${String(after[column])}`;
	}

	test.each(TABLES)('%s is what was decided', (table, { columns }) => {
		const became = Object.entries(columns).map(([column, { erasing }]) => [
			column,
			becameOf(table, column, erasing)
		]);
		const decided = Object.entries(columns).map(([column, { erasing }]) => [column, erasing]);
		expect(became).toEqual(decided);
	});

	test('no word of hers is anywhere in the database', async () => {
		const found: string[] = [];
		for (const { name } of catalogue.values()) {
			const { rows } = await world.owner.query<{ row: string }>(
				`select t::text as row from ${name} t where t::text ilike '%marque%'`
			);
			found.push(...rows.map(({ row }) => `${name} ${row}`));
		}
		expect(found).toEqual([]);
	});

	test('she is found by nothing, and her age is a band of the year', () => {
		expect(left.get('people')).toMatchObject({ birth_year: null, age_band: 'soixante_dix_plus' });
	});
});
