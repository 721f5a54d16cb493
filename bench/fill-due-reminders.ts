import { asOwner, type BenchCentre, type BenchNetwork, TODAY } from './network.ts';

/** What was written for these measures and no other, to be taken away again. */
const WRITTEN_AT = '2026-11-24T00:00:07Z';

/** When reminders were to leave, until when, and how many days ahead is their date, by rank. */
type Shape = { leavesAt: string; dueIn: string };
/** All of them today at eight, about tomorrow. */
export const THIS_MORNING: Shape = { leavesAt: `$3::date + time '08:00'`, dueIn: '1' };
/** Over three days when nothing left: one in fifty about yesterday, the others about the four days to come. */
export const THREE_DAYS: Shape = {
	leavesAt: `$3::date - 1 - n % 3 + time '10:00'`,
	dueIn: 'case when n % 50 = 0 then -1 else n * 7919 % 4 end'
};

const CHOSEN = `chosen as (
	select centre_id, person_id, row_number() over (order by person_id)::int as n
	from (select distinct centre_id, person_id from person_identities
		where centre_id = any ($1::uuid[]) order by person_id limit $2) named
)`;

/**
 * So many reminders of these centres whose hour has come, each about somebody who agreed, with a mobile of
 * her own and something to do: one a number, whatever the simulated centre of SMS does of its end.
 */
export async function fillDueReminders(
	{ ownerUrl }: BenchNetwork,
	centres: readonly BenchCentre[],
	{ leavesAt, dueIn }: Shape,
	most: number
): Promise<void> {
	const ids = centres.map(({ id }) => id);
	// What other measures planned for today would leave among them.
	await asOwner(
		ownerUrl,
		'delete from reminders where settled_at is null and leaves_at < $1::date + 1',
		[TODAY]
	);
	await asOwner(
		ownerUrl,
		`insert into reminder_habits (centre_id, from_hour, until_hour, in_alsace_moselle, most_a_day,
			most_unasked, month_cents, recorded_at)
		select unnest($1::uuid[]), '09:00', '19:00', false, 10, 10000, 10000000, $2`,
		[ids, WRITTEN_AT]
	);
	await asOwner(
		ownerUrl,
		`insert into letter_models (centre_id, phone, subject, body, recorded_at)
		select unnest($1::uuid[]), '03 21 00 00 00', 'Objet', 'Texte', $2`,
		[ids, WRITTEN_AT]
	);
	await asOwner(
		ownerUrl,
		`insert into reminder_confirmations (centre_id, kind, day, counted, recorded_at)
		select unnest($1::uuid[]), 'demarche-due', $2, 1000000, $3`,
		[ids, TODAY, WRITTEN_AT]
	);
	// Their own numbers end as they like; they are given back afterwards.
	await asOwner(ownerUrl, 'create table kept_phones (like person_phones)');
	await asOwner(
		ownerUrl,
		`with ${CHOSEN}, former as (
			delete from person_phones p using chosen c where p.person_id = c.person_id returning p.*
		) insert into kept_phones select * from former`,
		[ids, most]
	);
	await asOwner(
		ownerUrl,
		`with ${CHOSEN}, phones as (
			insert into person_phones (person_id, centre_id, number, owner, is_fictional, recorded_at)
			select person_id, centre_id, '+336' || (12000050 + n * 100), 'own', false, $4 from chosen
		), agreed as (
			insert into person_consents (person_id, centre_id, purpose, answer, text_version, recorded_at)
			select person_id, centre_id, 'reminders', 'given', '2026-11-30', $4 from chosen
		), due as (
			insert into procedures (id, centre_id, person_id, kind, due_on, rhythm, recorded_at)
			select md5('due ' || person_id)::uuid, centre_id, person_id, 'cantine', $3::date + ${dueIn}, 'once', $4
			from chosen
		)
		insert into reminders (centre_id, person_id, kind, subject_id, due_on, step, leaves_at, lapses_at,
			planned_at)
		select centre_id, person_id, 'demarche-due', md5('due ' || person_id)::uuid, $3::date + ${dueIn},
			'P1D', (${leavesAt}) at time zone 'Europe/Paris',
			($3::date + ${dueIn} + time '19:00') at time zone 'Europe/Paris', $4
		from chosen`,
		[ids, most, TODAY, WRITTEN_AT]
	);
	await asOwner(ownerUrl, 'vacuum (analyze) reminders, procedures, person_phones, person_consents');
}

/** Takes away what these measures wrote, and what became of it. */
export async function takeDueReminders({ ownerUrl }: BenchNetwork): Promise<void> {
	await asOwner(
		ownerUrl,
		`delete from sms_messages where reminder_id in
		(select id from reminders where planned_at = $1)`,
		[WRITTEN_AT]
	);
	await asOwner(ownerUrl, 'delete from reminders where planned_at = $1', [WRITTEN_AT]);
	for (const table of [
		'procedures',
		'person_consents',
		'person_phones',
		'letter_models',
		'reminder_habits',
		'reminder_confirmations',
		'sms_providers'
	]) {
		await asOwner(ownerUrl, `delete from ${table} where recorded_at = $1`, [WRITTEN_AT]);
	}
	await asOwner(ownerUrl, 'create table if not exists kept_phones (like person_phones)');
	await asOwner(ownerUrl, 'insert into person_phones select * from kept_phones');
	await asOwner(ownerUrl, 'drop table kept_phones');
	await asOwner(ownerUrl, 'delete from sms_early_receipts');
	await asOwner(ownerUrl, 'delete from sms_paces');
}

/** By whom the network sends. */
export async function setBenchProvider(
	{ ownerUrl }: BenchNetwork,
	sealed: Buffer,
	aSecond: number
): Promise<void> {
	await asOwner(
		ownerUrl,
		`insert into sms_providers (provider, sender, sealed, cents_per_sms, a_second, recorded_at)
		values ('smpp', '36000', $1, 5, $2, $3)`,
		[sealed, aSecond, WRITTEN_AT]
	);
}
