import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, readMigrations } from '#lib/platform/database/migrate.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { readCatalogue } from '../tenancy/catalogue.ts';
import { rowMaker } from '../tenancy/rows.ts';
import { dropDatabase, emptyDatabase } from './templates.ts';

let url: string;
let owner: pg.Pool;

beforeAll(async () => {
	url = await emptyDatabase('formats');
	owner = new pg.Pool(poolSettings(url, 2));
	owner.on('error', () => {});
});
afterAll(async () => {
	await owner.end();
	await dropDatabase(url);
});

test('each programme has its format since the last change that the journal tells, else since it is there', async () => {
	const all = await readMigrations();
	const before = all.findIndex(({ name }) => name.endsWith('-formats-since.sql'));
	await migrate(url, all.slice(0, before));
	const make = rowMaker(owner, await readCatalogue(owner));
	const centre_id = (await make.add('centres', { slug: 'ici' })).id;
	const staff_id = (await make.add('staff_members', {})).id;
	const [changed, kept] = [
		(await make.add('programmes', { centre_id, format: 'free' })).id,
		(await make.add('programmes', { centre_id, format: 'year' })).id
	];
	const told = { centre_id, staff_id, record_kind: 'programme', record_id: changed };
	await make.add('journal', { ...told, action: 'change-format', at: '2026-03-01T10:00:00Z' });
	await make.add('journal', { ...told, action: 'change-format', at: '2026-05-01T10:00:00Z' });
	await make.add('journal', { ...told, action: 'say-partner', at: '2026-06-01T10:00:00Z' });

	await migrate(url, all);
	const { rows } = await owner.query(
		`select programme_id, format, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD') as since,
			recorded_by from programme_formats order by since desc`
	);
	expect(rows).toEqual([
		{ programme_id: changed, format: 'free', since: '2026-05-01', recorded_by: staff_id },
		{ programme_id: kept, format: 'year', since: '2018-01-09', recorded_by: null }
	]);
});
