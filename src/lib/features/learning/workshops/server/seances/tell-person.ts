import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

type Telling = { seanceId: string; enrolmentId: string };

/** She was told of what happened to her séance; false when she is not of that group any more. */
export async function tellPerson(db: Db, { seanceId, enrolmentId }: Telling): Promise<boolean> {
	const { recorded_at, recorded_by } = recordedBy(db);
	const { rows } = await sql<{ id: string }>`
		insert into seance_tellings (centre_id, seance_id, enrolment_id, recorded_at, recorded_by)
		select ${centreOf(db)}, s.id, e.id, ${recorded_at}::timestamptz, ${recorded_by}::uuid
		from seances s join enrolments e on e.group_id = s.group_id
		where s.id = ${seanceId} and e.id = ${enrolmentId}
		returning id`.execute(db);
	if (rows.length === 0) return false;
	await writeJournal(db, { action: 'tell', kind: 'enrolment', id: enrolmentId });
	return true;
}

/** It was ticked by mistake: she is still to be told. */
export async function untellPerson(db: Db, { seanceId, enrolmentId }: Telling): Promise<void> {
	const { numDeletedRows } = await db
		.deleteFrom('seance_tellings')
		.where('seance_id', '=', seanceId)
		.where('enrolment_id', '=', enrolmentId)
		.executeTakeFirst();
	if (numDeletedRows > 0)
		await writeJournal(db, { action: 'untell', kind: 'enrolment', id: enrolmentId });
}
