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

/**
 * As many reminders of that centre whose hour has come, each about somebody who agreed, with a mobile of
 * her own and something to do tomorrow; those of an earlier measure are gone. Gives how many there are.
 */
export async function fillDueReminders(
	{ ownerUrl }: BenchNetwork,
	{ id }: BenchCentre,
	most: number
): Promise<number> {
	const ask = (text: string, values: unknown[] = []) => asOwner(ownerUrl, text, values);
	await ask('delete from reminders where centre_id = $1 and leaves_at <= $2::date + 1', [
		id,
		TODAY
	]);
	await ask(`delete from procedures where centre_id = $1 and rhythm = 'once'`, [id]);
	await ask(
		`insert into reminder_habits (centre_id, from_hour, until_hour, in_alsace_moselle, most_a_day,
			most_unasked, month_cents, recorded_at) values ($1, '08:00', '21:30', false, 10, 10000, 10000000, now())`,
		[id]
	);
	await ask(
		`insert into letter_models (centre_id, phone, subject, body, recorded_at)
		values ($1, '03 21 00 00 00', 'Objet', 'Texte', now())`,
		[id]
	);
	const written = await ask(
		`with chosen as (
			select person_id, row_number() over (order by person_id) as n from person_identities
			where centre_id = $1 order by person_id limit $3
		), phones as (
			insert into person_phones (person_id, centre_id, number, owner, is_fictional, recorded_at)
			select person_id, $1, '+336' || (12000050 + n * 100), 'own', false, now() from chosen
			on conflict do nothing
		), agreed as (
			insert into person_consents (person_id, centre_id, purpose, answer, text_version, recorded_at)
			select person_id, $1, 'reminders', 'given', '2026-11-30', now() from chosen
		), due as (
			insert into procedures (centre_id, person_id, kind, due_on, rhythm, recorded_at)
			select $1, person_id, 'cantine', $2::date + 1, 'once', $2::date - 30 from chosen
			returning id, person_id
		)
		insert into reminders (centre_id, person_id, kind, subject_id, due_on, step, leaves_at, lapses_at,
			planned_at)
		select $1, person_id, 'demarche-due', id, $2::date + 1, 'P1D', $2::date + time '08:00',
			$2::date + 1 + time '19:00', now() from due`,
		[id, TODAY, most]
	);
	await ask('vacuum (analyze) reminders, procedures, person_phones, person_consents');
	return written.rowCount ?? 0;
}
