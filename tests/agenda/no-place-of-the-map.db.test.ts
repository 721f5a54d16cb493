import { expect, test } from 'vitest';
import { useTestDatabase } from '../database/test-database.ts';

const db = useTestDatabase();

/** Where a refuge is stands among the places of the map: whoever tells an agenda has no right to read it. */
test('what calendars, feeds and pages of search engines are made of may not read where a place of the map is', async () => {
	const { rows: readers } = await db.owner.query<{ name: string; owner: string }>(
		`select proname as name, pg_get_userbyid(proowner) as owner from pg_proc
		where pronamespace = 'public'::regnamespace and proname ~ '_(agenda|events)$' order by proname`
	);
	const names = ['partner_agenda', 'public_agenda', 'public_events', 'told_agenda'];
	expect(readers).toEqual(names.map((name) => ({ name, owner: 'declic_counts' })));
	const { rows: read } = await db.owner.query<{ name: string }>(
		`select attname as name from pg_attribute
		where attrelid = 'places'::regclass and attnum > 0
			and has_column_privilege('declic_counts', attrelid, attnum, 'select')
		order by attname`
	);
	// What counts them, and nothing that leads there.
	expect(read.map(({ name }) => name)).toEqual([
		'id',
		'is_public',
		'is_refuge',
		'merged_into',
		'nth',
		'verified_at',
		'verified_way'
	]);
});
