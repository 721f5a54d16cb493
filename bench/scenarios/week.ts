import { Agent } from 'node:http';
import { readWeek } from '#lib/features/learning/week/index.server.ts';
import { daysOfWeek, mondayOf, weekOf } from '#lib/features/learning/week/index.ts';
import type { Application } from '../application.ts';
import { besideItsSql } from '../bare-sql.ts';
import { line, type Line } from '../line.ts';
import { acting, asOwner, type BenchCentre, type BenchNetwork, TODAY } from '../network.ts';
import { readPage } from '../read-page.ts';
import { measure } from '../samples.ts';

const TIMES = 60;
const VIEWS = ['mienne', 'jour', 'salle', 'animateur'];

/**
 * The week of the largest centre, the fullest of all it has, beside its SQL; then what the heaviest of
 * its four views weighs before it is compressed.
 */
export async function* week(network: BenchNetwork, application: Application): AsyncGenerator<Line> {
	const centre = network.centres[0]!;
	const monday = await fullestWeek(network, centre);
	await fillWeek(network, centre, monday);
	const asked = `/equipe/semaine?semaine=${weekOf(monday)}`;
	const now = { today: TODAY, clock: '09:30' };
	const beside = await besideItsSql(network.appUrl, acting('direction', centre), (db) =>
		readWeek(db, { days: daysOfWeek(monday), now, seesCalls: true })
	);
	const cookie = await application.enter(centre.slug, 'direction');
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const heaviest = { name: '', bytes: 0 };
	for (const view of VIEWS) {
		const read = () => readPage(agent, `${application.origin}${asked}&vue=${view}`, cookie);
		const { product, sql } = await measure(TIMES, { product: read, sql: beside.works.sql });
		const against = (which: 'p50' | 'p95') => ({
			baseline: sql[which],
			against: `the SQL of the page through pg, ${which}`
		});
		yield line(`week/${view} p50`, product.p50, 'ms', against('p50'));
		yield line(`week/${view} p95`, product.p95, 'ms', against('p95'));
		const bytes = await read();
		if (bytes > heaviest.bytes) Object.assign(heaviest, { name: view, bytes });
	}
	agent.destroy();
	await beside.close();
	yield line(`week/heaviest view (${heaviest.name})`, heaviest.bytes / 1000, 'kB');
}

/** The week with the most séances. */
async function fullestWeek({ ownerUrl }: BenchNetwork, { id }: BenchCentre): Promise<string> {
	const { rows } = await asOwner<{ day: string }>(
		ownerUrl,
		`select min(day)::text as day from seances where centre_id = $1
		group by date_trunc('week', day) order by count(*) desc, 1 desc limit 1`,
		[id]
	);
	return mondayOf(rows[0]!.day);
}

/** Three rooms, and what a season of séances alone does not have: free slots with their room and keeper. */
async function fillWeek(
	{ ownerUrl }: BenchNetwork,
	{ id }: BenchCentre,
	monday: string
): Promise<void> {
	await asOwner(
		ownerUrl,
		`insert into rooms (centre_id, name, recorded_at)
		select $1, 'Salle ' || n, now() from generate_series(1, 3) n
		where not exists (select from rooms where centre_id = $1)`,
		[id]
	);
	await asOwner(
		ownerUrl,
		`with made as (
			insert into drop_in_slots (centre_id, day, starts_at, ends_at, capacity, recorded_at)
			select $1, $2::date + d, t, t + interval '2 hours', 8, now()
			from generate_series(0, 4) d, unnest(array['09:00', '14:00']::time[]) t
			on conflict do nothing returning id
		), placed as (
			insert into drop_in_rooms (slot_id, centre_id, room_id, recorded_at)
			select m.id, $1, (select id from rooms where centre_id = $1 order by name limit 1), now() from made m
		)
		insert into drop_in_animators (slot_id, staff_id, centre_id, recorded_at)
		select m.id, (select staff_id from memberships where centre_id = $1 and role = 'animateur'
			and ended_at is null order by id limit 1), $1, now() from made m`,
		[id, monday]
	);
}
