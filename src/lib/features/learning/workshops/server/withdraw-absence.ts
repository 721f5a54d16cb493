import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Absence } from '../domain/absences-form.ts';

/** She will come after all. */
export async function withdrawAbsence(
	db: Db,
	{ seanceId, enrolmentId }: Absence
): Promise<{ withdrawn: boolean }> {
	const gone = await db
		.deleteFrom('announced_absences')
		.where('seance_id', '=', seanceId)
		.where('enrolment_id', '=', enrolmentId)
		.returning('seance_id')
		.executeTakeFirst();
	if (gone)
		await writeJournal(db, { action: 'withdraw-absence', kind: 'enrolment', id: enrolmentId });
	return { withdrawn: gone !== undefined };
}
