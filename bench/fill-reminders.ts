import { asOwner, type BenchCentre, type BenchNetwork, TODAY } from './network.ts';

/** Reminders that wait, over the year to come, about people of the largest centre. */
const MILLION = `
	with people as (select array_agg(person_id order by person_id) as ids, count(*)::int as n
		from person_identities where centre_id = $1)
	insert into reminders (centre_id, person_id, kind, subject_id, due_on, step, leaves_at, lapses_at,
		planned_at)
	select $1, people.ids[1 + i % people.n], 'demarche-due', gen_random_uuid(), day + 1, 'P1D',
		day + time '10:00', day + 1 + time '19:00', $2::date
	from people, generate_series(1, 1000000) i, lateral (select $2::date + 2 + i % 363 as day) d`;

export async function fillFutureReminders(
	{ ownerUrl }: BenchNetwork,
	{ id }: BenchCentre
): Promise<void> {
	const there = await asOwner(
		ownerUrl,
		`select from reminders where centre_id = $1 and planned_at = $2::date limit 1`,
		[id, TODAY]
	);
	if (there.rowCount) return;
	await asOwner(ownerUrl, MILLION, [id, TODAY]);
	await asOwner(ownerUrl, 'vacuum (analyze) reminders');
}
