import { sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';

export type ReadAnswer = {
	id: string;
	personId: string | null;
	name: string | null;
	number: string | null;
	text: string;
	readAt: Temporal.Instant;
	by: string | null;
};

const SHOWN = { hours: 24 * 3 };

/** What was said to be dealt with in the last three days, the last one first. */
export async function listReadAnswers(db: Db): Promise<ReadAnswer[]> {
	const since = db.acting.at.subtract(SHOWN).toString();
	const { rows } = await sql<ReadAnswer>`
		select a.id, a.person_id as "personId", i.given_name || ' ' || i.family_name as name,
			a.recipient as number, a.text, a.read_at as "readAt", ${authorOf('a.reader_id')} as by
		from sms_answers a left join person_identities i on i.person_id = a.person_id
		where a.read_at >= ${since}::timestamptz and a.done is null and a.text is not null
		order by a.read_at desc, a.id desc limit 50`.execute(db);
	return rows;
}

/**
 * Dealt with by mistake: it waits in the list again, and who had said so stays written. A number that was
 * stopped meanwhile stays so: only whoever holds it comes back.
 */
export async function returnAnswer(
	db: Db,
	answerId: string
): Promise<{ returned: string } | Refusal<'waits-already'>> {
	const held = await db
		.selectFrom('sms_answers')
		.where('id', '=', answerId)
		.where('read_at', 'is not', null)
		.where('text', 'is not', null)
		.forUpdate()
		.select(['centre_id', 'read_at', 'reader_id'])
		.executeTakeFirst();
	if (!held) return refuse('waits-already', 'Ce message est déjà dans la liste.');
	await db
		.insertInto('sms_answer_returns')
		.values({ ...held, read_at: held.read_at!.toString(), answer_id: answerId, ...recordedBy(db) })
		.execute();
	await db
		.updateTable('sms_answers')
		.set({ read_at: null, reader_id: null })
		.where('id', '=', answerId)
		.execute();
	await writeJournal(db, { action: 'undo', kind: 'sms-answer', id: answerId });
	return { returned: answerId };
}
