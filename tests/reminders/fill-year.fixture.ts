import type pg from 'pg';

/** What a centre did in a year, as its tables would have it. */
export type FilledYear = {
	sent: number;
	delivered: number;
	emails: number;
	called: number;
	answered: number;
	stopped: number;
	/** Dates of démarches, and those done in time, with a reminder and without. */
	reminded: { dates: number; kept: number };
	unreminded: { dates: number; kept: number };
};

const EMPTY_YEAR: FilledYear = {
	...{ sent: 0, delivered: 0, emails: 0, called: 0, answered: 0, stopped: 0 },
	reminded: { dates: 0, kept: 0 },
	unreminded: { dates: 0, kept: 0 }
};

/** Somebody of that centre, who has a name. */
export async function addNamed(owner: pg.Pool, centreId: string): Promise<string> {
	const { rows } = await owner.query<{ id: string }>(
		`with her as (insert into people (centre_id, recorded_at) values ($1, now()) returning id)
		insert into person_identities (person_id, centre_id, family_name, given_name, name_key, recorded_at)
		select id, $1, 'Delattre', 'Jeanne', 'delattre jeanne', now() from her returning person_id as id`,
		[centreId]
	);
	return rows[0]!.id;
}

/** Writes them all down on the first of June of that year, each SMS at five cents. */
export async function fillYear(
	owner: pg.Pool,
	centreId: string,
	year: number,
	filled: Partial<FilledYear>
): Promise<void> {
	const told = { ...EMPTY_YEAR, ...filled };
	const person = await addNamed(owner, centreId);
	const day = `${year}-06-01`;
	const remind = (outcome: string, count: number) =>
		owner.query<{ id: string }>(
			`insert into reminders (centre_id, person_id, kind, subject_id, due_on, step, leaves_at, lapses_at,
				planned_at, settled_at, outcome)
			select $1::uuid, $2::uuid, 'seance-day-before', gen_random_uuid(), $3::date, 'P1D', $3::date, $3::date, $3::date, $3::date, $4
			from generate_series(1, $5::integer) returning id`,
			[centreId, person, day, outcome, count]
		);
	const ids = async (outcome: string, count: number) =>
		(await remind(outcome, count)).rows.map(({ id }) => id);
	await owner.query(
		`with handed as (
			insert into sms_messages (centre_id, reminder_id, person_id, kind, recipient, number_mark, text,
				alphabet, segments, cents, provider, handed_at, valid_until)
			select $1, id, $2, 'seance-day-before', '+33639980001', sha256(''), 'Bonjour', 'gsm7', 1, 5,
				'kannel', $4::date, $4::date
			from unnest($3::uuid[]) id returning id
		)
		insert into sms_receipts (centre_id, sms_id, state, source, recorded_at)
		select $1, id, case when nth <= $5 then 'delivered' else 'accepted' end, 'receipt', $4::date
		from (select id, row_number() over () as nth from handed) h`,
		[centreId, person, await ids('sms', told.sent), day, told.delivered]
	);
	await remind('email', told.emails);
	await owner.query(
		`insert into reminder_calls (centre_id, reminder_id, outcome, recorded_at)
		select $1, id, 'reached', $3::date from unnest($2::uuid[]) id`,
		[centreId, await ids('to-call', told.called), day]
	);
	await owner.query(
		`insert into sms_answers (centre_id, provider, answer_key, number_mark, text, meaning, may_mean_stop,
			answer_by, received_at)
		select $1, 'kannel', gen_random_uuid()::text, sha256(''), 'Merci', 'message', false, $2::date, $2::date
		from generate_series(1, $3::integer)`,
		[centreId, day, told.answered]
	);
	await owner.query(
		`insert into sms_stops (centre_id, number_mark, source, recorded_at)
		select $1, sha256(gen_random_uuid()::text::bytea), 'sms', $2::date from generate_series(1, $3::integer)`,
		[centreId, day, told.stopped]
	);
	for (const [isTold, { dates, kept }] of [
		[true, told.reminded],
		[false, told.unreminded]
	] as const) {
		await owner.query(
			`with gone_by as (
				insert into procedures (centre_id, person_id, kind, due_on, rhythm, recorded_at)
				select $1, $2, 'declaration-trimestrielle-caf', $3::date, 'once', $3::date from generate_series(1, $4::integer)
				returning id
			), done as (
				insert into procedure_outcomes (centre_id, procedure_id, due_on, outcome, day, recorded_at)
				select $1, id, $3::date, 'done', $3::date, $3::date
				from (select id, row_number() over () as nth from gone_by) g where nth <= $5
			)
			insert into reminders (centre_id, person_id, kind, subject_id, due_on, step, leaves_at, lapses_at,
				planned_at, settled_at, outcome)
			select $1, $2, 'demarche-due', id, $3::date, 'P7D', $3::date, $3::date, $3::date, $3::date, 'sms' from gone_by where $6`,
			[centreId, person, day, dates, kept, isTold]
		);
	}
}
