import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddThings } from './odd-things.ts';
import {
	all,
	backedUp,
	contentsOf,
	emptyDatabase,
	migratedDatabase,
	type Place,
	restored,
	shapeOf
} from './stage.ts';

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
	expect(manifest.tables.find(({ name }) => name === 'odd_things')).toMatchObject({
		rows: rows.length
	});
	expect(await restored(to, file, migrations)).toMatchObject({ applied: [] });
	const [before, after] = [await contentsOf(from), await contentsOf(to)];
	expect(before.odd_echoes).toHaveLength(rows.length);
	expect(after).toEqual(before);
	expect(await shapeOf(to)).toEqual(await shapeOf(from));
});
