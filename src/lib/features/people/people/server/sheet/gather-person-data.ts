import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { communeName } from '../../domain/communes.ts';
import type { PersonRecord } from '../../domain/person-record.ts';
import { showPerson } from '../find/show-person.ts';

export type PersonData = {
	record: (PersonRecord & { communeName: string | null }) | null;
	recordedAt: Temporal.Instant;
	notices: { textVersion: string; toldBy: string; at: Temporal.Instant }[];
	consents: { purpose: string; answer: string; textVersion: string; at: Temporal.Instant }[];
	/** Those taken back too: they are held until her name goes. */
	notes: { text: string; at: Temporal.Instant; undoneAt: Temporal.Instant | null }[];
};

/** Everything this feature holds on somebody (GDPR, art. 15); notes only to roles that read them. */
export async function gatherPersonData(db: Db, id: string): Promise<PersonData | null> {
	const person = await db
		.selectFrom('people')
		.where('id', '=', id)
		.select('recorded_at')
		.executeTakeFirst();
	if (!person) return null;
	const record = await showPerson(db, id);
	const notices = await sql<PersonData['notices'][number]>`
		select text_version as "textVersion", told_by as "toldBy", recorded_at as at
		from person_notices where person_id = ${id} order by recorded_at, id`.execute(db);
	const consents = await sql<PersonData['consents'][number]>`
		select purpose, answer, text_version as "textVersion", recorded_at as at
		from person_consents where person_id = ${id} order by recorded_at, id`.execute(db);
	const notes = await sql<PersonData['notes'][number]>`
		select n.text, n.recorded_at as at, u.recorded_at as "undoneAt"
		from person_notes n left join person_note_undos u on u.note_id = n.id
		where n.person_id = ${id} order by n.recorded_at, n.id`.execute(db);
	return {
		record: record && { ...record, communeName: communeName(record.commune) },
		recordedAt: person.recorded_at,
		notices: notices.rows,
		consents: consents.rows,
		notes: notes.rows
	};
}
