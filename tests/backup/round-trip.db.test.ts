import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEFT_EMPTY } from '#lib/platform/backup/left-empty.ts';
import { checkArchive } from '#lib/platform/backup/check-archive.ts';
import { fillEveryTable } from '../database/fill-every-table.ts';
import { oddThings } from './odd-things.ts';
import {
	all,
	backedUp,
	contentsOf,
	emptyDatabase,
	filledDatabase,
	migratedDatabase,
	type Place,
	restored
} from './stage.ts';

const withoutEphemeral = (contents: Record<string, string[]>) =>
	Object.fromEntries(
		Object.entries(contents).map(([table, lines]) => [table, table in LEFT_EMPTY ? [] : lines])
	);

test('every table of the product comes back, row for row, but what must not', async () => {
	const [from, to] = [await filledDatabase(), await emptyDatabase()];
	const { file } = await backedUp(from);
	const before = await contentsOf(from);
	expect(Object.entries(before).filter(([, lines]) => lines.length === 0)).toEqual([]);
	expect(await restored(to, file)).toMatchObject({ applied: [] });
	expect(await contentsOf(to)).toEqual(withoutEphemeral(before));
	expect(await contentsOf(from)).toEqual(before);
});

test('the database that comes back is protected and bound as the first one', async () => {
	const [from, to] = [await filledDatabase(), await emptyDatabase()];
	await restored(to, (await backedUp(from)).file);
	expect(await shapeOf(to)).toEqual(await shapeOf(from));
});

test('numbers go on from where they were', async () => {
	const [from, to] = [await migratedDatabase(), await emptyDatabase()];
	const add = ({ owner }: Place) =>
		owner.query<{ id: number }>(
			`insert into journal (at, role, action, record_kind, record_id)
			values (now(), 'operator', 'add', 'centre', 'x') returning id`
		);
	for (let nth = 0; nth < 3; nth += 1) await add(from);
	await from.owner.query('delete from journal where id > 1');
	await restored(to, (await backedUp(from)).file);
	expect((await add(to)).rows).toEqual([{ id: 4 }]);
});

test('an empty installation comes back empty', async () => {
	const [from, to] = [await migratedDatabase(), await emptyDatabase()];
	const { file } = await backedUp(from);
	expect(await restored(to, file)).toMatchObject({ manifest: { sequences: expect.any(Array) } });
	expect(await contentsOf(to)).toEqual(await contentsOf(from));
});

/** The rows of the tables an older version had, in the columns that it had. */
function asKnownTo(
	older: Record<string, string[]>,
	contents: Record<string, string[]>
): Record<string, string[]> {
	return Object.fromEntries(
		Object.entries(older).map(([table, rows]) => {
			const columns = Object.keys(JSON.parse(rows[0] ?? '{}') as object).sort();
			return [
				table,
				(contents[table] ?? []).map((row) => JSON.stringify(JSON.parse(row), columns)).sort()
			];
		})
	);
}

describe('older archives', () => {
	test('are brought forward: the rows first, then the migrations they had not had', async () => {
		const older = all.slice(0, 4);
		const [from, to] = [await migratedDatabase(older), await emptyDatabase()];
		await fillEveryTable(from);
		const before = await contentsOf(from);
		const done = await restored(to, (await backedUp(from)).file);
		expect(done).toMatchObject({ applied: all.slice(4).map(({ name }) => name) });
		expect(asKnownTo(before, await contentsOf(to))).toEqual(asKnownTo(before, before));
	});

	test('go into a database that was already prepared for a newer version, if it is empty', async () => {
		const [from, to] = [await migratedDatabase(all.slice(0, 4)), await migratedDatabase()];
		await fillEveryTable(from);
		const before = await contentsOf(from);
		expect(await restored(to, (await backedUp(from)).file)).toHaveProperty('applied');
		expect(asKnownTo(before, await contentsOf(to))).toEqual(asKnownTo(before, before));
		expect(await shapeOf(to)).toEqual(await shapeOf(await migratedDatabase()));
	});

	test('and into one that an older version had prepared', async () => {
		const [from, to] = [await migratedDatabase(), await migratedDatabase(all.slice(0, 2))];
		await fillEveryTable(from);
		expect(await restored(to, (await backedUp(from)).file)).toMatchObject({ applied: [] });
		expect(await contentsOf(to)).toEqual(withoutEphemeral(await contentsOf(from)));
	});
});

const instant = fc.oneof(
	fc
		.integer({ min: -60_000, max: 250_000 })
		.map((days) => `timestamptz 'epoch' + ${days} * interval '1 day 1.000001 s'`),
	fc.constantFrom(
		`timestamptz '0044-03-15 12:00 BC'`,
		`timestamptz 'infinity'`,
		`timestamptz '294276-12-31'`
	)
);
const text = fc.string({ unit: 'binary' }).map((word) => word.replaceAll('\0', '').toWellFormed());
const oddRow = fc.record({
	word: fc.option(fc.oneof(text, fc.constantFrom('', '\\N', '\\.', 'a\tb\r\n\\c', '« é » 👩🏽‍🏫'))),
	bytes: fc.option(fc.uint8Array().map((bytes) => Buffer.from(bytes))),
	list: fc.option(fc.array(fc.option(text))),
	numbers: fc.option(fc.array(fc.integer({ min: -32_768, max: 32_767 }))),
	doc: fc.option(
		fc.json({ stringUnit: 'grapheme' }).filter((json) => !/\\u0000|\\ud[89a-f]/i.test(json))
	),
	at: fc.option(instant),
	price: fc.option(fc.constantFrom('NaN', '0.1', '-12345678901234567890.000000001', 'Infinity')),
	half: fc.option(fc.double()),
	flag: fc.option(fc.boolean()),
	mood: fc.option(fc.constantFrom('gai', 'grognon'))
});

test('whatever the rows, they come back the same', async () => {
	const migrations = [...all, oddThings(all.length + 1)];
	const [from, to] = [await migratedDatabase(migrations), await emptyDatabase()];
	const rows = fc.sample(oddRow, { numRuns: 400, seed: 59 });
	for (const { at, ...row } of rows) {
		const columns = Object.keys(row);
		await from.owner.query(
			`insert into odd_things (${columns.join(', ')}, at, day, hour, span, parent_id, "été ""59""")
			values (${columns.map((_, n) => `$${n + 1}`).join(', ')}, ${at ?? 'null'}, ${at ? `(${at})::date` : 'null'},
				'14:30', '1 mon -2 days 3.5 s', (select max(id) from odd_things), $1)`,
			Object.values(row)
		);
	}
	// The first one has the last one for parent: no order of writing suits both.
	await from.owner.query(
		'update odd_things set parent_id = (select max(id) from odd_things) where parent_id is null'
	);
	const { file, manifest } = await backedUp(from);
	expect(manifest.tables.find(({ name }) => name === 'odd_things')).toMatchObject({ rows: 400 });
	expect(await restored(to, file, migrations)).toMatchObject({ applied: [] });
	const [before, after] = [await contentsOf(from), await contentsOf(to)];
	expect(before.odd_echoes).toHaveLength(400);
	expect(after).toEqual(before);
	expect(await shapeOf(to)).toEqual(await shapeOf(from));
});

test('an archive tells what it is', async () => {
	const from = await filledDatabase();
	const { file, manifest } = await backedUp(from);
	expect(await checkArchive(file, null)).toEqual({ manifest, keys: null });
	expect(manifest).toMatchObject({
		format: 1,
		product: expect.stringMatching(/^\d+\.\d+\.\d+$/),
		createdAt: '2026-11-24T08:30:00Z',
		postgres: expect.stringMatching(/^\d+\.\d+/),
		migrations: all.map(({ number, name, sha256 }) => ({ number, name, sha256 })),
		leftEmpty: Object.keys(LEFT_EMPTY).sort()
	});
});

/** Constraints, triggers, policies and protections of every table, as PostgreSQL tells them. */
async function shapeOf({ owner }: Place): Promise<unknown[]> {
	const { rows } = await owner.query(
		`select c.relname, 'table' as kind, c.relrowsecurity::text || c.relforcerowsecurity::text as told
			from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
		union all select conrelid::regclass::text, conname, pg_get_constraintdef(oid) || convalidated::text
			from pg_constraint where connamespace = 'public'::regnamespace
		union all select tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) || tgenabled::text
			from pg_trigger where not tgisinternal
		union all select polrelid::regclass::text, polname, polcmd::text || polroles::regrole[]::text from pg_policy
		union all select indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid)
			from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace
		union all select proname, 'function', prosrc from pg_proc where pronamespace = 'public'::regnamespace
		order by 1, 2, 3`
	);
	return rows;
}
