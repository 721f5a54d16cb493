import { expect, test } from 'vitest';
import { useTestDatabase } from '../tests/database/test-database.ts';
import { namesOfTheStudy } from '../tests/house/study-names.ts';
import { rowsOf } from './demo-world.fixture.ts';

const db = useTestDatabase('demo');

type Column = { table_name: string; column_name: string };

test('nobody named in the study appears in any text of any table', async () => {
	const columns = await rowsOf<Column>(
		db,
		`select c.table_name, c.column_name from information_schema.columns c
		join information_schema.tables t using (table_schema, table_name)
		where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
			and c.data_type in ('text', 'character varying', 'jsonb', 'json')`
	);
	expect(columns.length).toBeGreaterThan(30);
	let read = 0;
	for (const { table_name, column_name } of columns) {
		const texts = await rowsOf<{ text: string }>(
			db,
			`select "${column_name}"::text as text from "${table_name}" where "${column_name}" is not null`
		);
		read += texts.length;
		expect(texts.flatMap(({ text }) => namesOfTheStudy(text))).toEqual([]);
	}
	expect(read).toBeGreaterThan(1000);
});

test('every phone is of those kept for fiction, and marked so', async () => {
	const phones = await rowsOf<{ number: string; owner: string; is_fictional: boolean }>(
		db,
		'select number, owner, is_fictional from person_phones'
	);
	expect(phones.length).toBeGreaterThan(100);
	for (const { number, is_fictional } of phones) {
		expect(number).toMatch(/^\+33(63998|35301)\d{4}$/);
		expect(is_fictional).toBe(true);
	}
	expect(phones.some(({ owner }) => owner === 'responsible-adult')).toBe(true);
});

test('each centre reads its own rows and no other’s', async () => {
	const tables = await rowsOf<{ table_name: string }>(
		db,
		`select table_name from information_schema.columns
		where table_schema = 'public' and column_name = 'centre_id' and table_name not in ('memberships',
			-- Who read a guide is told with it, to everybody.
			'guide_readings', 'guide_fact_readings',
			-- Who answers for what is published stands in the legal notice, for everybody.
			'publication_directors',
			-- Of a place, which centre added it is told to the whole network.
			'places')
			and has_table_privilege('declic_app', to_regclass('public.' || quote_ident(table_name)), 'select')`
	);
	const centres = await rowsOf<{ id: string; slug: string }>(db, 'select id, slug from centres');
	expect(centres).toHaveLength(6);
	for (const { id } of centres) {
		await db.as('direction', id, async (own) => {
			for (const { table_name } of tables) {
				const seen = await own
					.selectFrom(table_name as 'people')
					.select('centre_id')
					.distinct()
					.execute();
				// The guides of the network are everybody's; another centre's copy is not.
				const allowed = table_name.startsWith('guide_') ? [id, null] : [id];
				expect(seen.filter(({ centre_id }) => !allowed.includes(centre_id))).toEqual([]);
			}
			const [{ people }] = (await rowsOf<{ people: number }>(
				db,
				'select count(*) as people from people where centre_id = $1',
				[id]
			)) as [{ people: number }];
			expect(await own.selectFrom('people').select('id').execute()).toHaveLength(people);
		});
	}
});
