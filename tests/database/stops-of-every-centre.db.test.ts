import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, readMigrations } from '#lib/platform/database/migrate.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { dropDatabase, emptyDatabase } from './templates.ts';

let url: string;
let owner: pg.Pool;

/** A network in use while STOP held in the centres that knew the number, and in no other. */
beforeAll(async () => {
	url = await emptyDatabase('stops');
	owner = new pg.Pool(poolSettings(url, 2));
	owner.on('error', () => {});
	const all = await readMigrations();
	const before = all.findIndex(({ name }) => name.includes('stops-of-every-centre'));
	await migrate(url, all.slice(0, before));
	await owner.query(`
		insert into centres (id, slug, name, recorded_at) values
			('00000000-0000-7000-8000-000000000001', 'la-criee', 'La Criée', now()),
			('00000000-0000-7000-8000-000000000002', 'l-ecluse', 'L’Écluse', now());
		insert into sms_stops (centre_id, number_mark, source, recorded_at, restored_at, restored_from)
			select ('00000000-0000-7000-8000-00000000000' || s.centre)::uuid,
				decode(repeat(s.number, 32), 'hex'), s.source, s.at::timestamptz, s.back::timestamptz,
				case when s.back is not null then 'desk' end
			from (values
				(1, 'aa', 'sms', '2026-11-01Z', null), (2, 'aa', 'sms', '2026-11-02Z', null),
				(1, 'bb', 'sms', '2026-11-01Z', '2026-11-03Z'),
				(1, 'cc', 'desk', '2026-11-01Z', null),
				(1, 'dd', 'sms', '2026-11-01Z', null)
			) s (centre, number, source, at, back);
		insert into sms_network_stops (number_mark, recorded_at)
			values (decode(repeat('dd', 32), 'hex'), '2026-10-01Z');`);
	await migrate(url, all);
});
afterAll(async () => {
	await owner?.end();
	if (url) await dropDatabase(url);
});

test('what was stopped by SMS and not restored holds for every centre; what the desk noted is its own', async () => {
	const { rows } = await owner.query(
		`select left(encode(number_mark, 'hex'), 2) as number, recorded_at::date::text as since
		from sms_network_stops where restored_at is null order by 1`
	);
	expect(rows).toEqual([
		{ number: 'aa', since: '2026-11-02' },
		{ number: 'dd', since: '2026-10-01' }
	]);
});
