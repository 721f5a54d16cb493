import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { ProgrammeFormat } from '../../domain/programmes/programme-format.ts';

/**
 * How one comes to a programme, from now on: what was planned or said before stays written. The
 * programme follows what is said here: the database sees to it.
 */
export async function changeFormat(
	db: Db,
	{ programmeId, format }: { programmeId: string; format: ProgrammeFormat }
): Promise<{ format: ProgrammeFormat }> {
	const programme = await db
		.selectFrom('programmes')
		.where('id', '=', programmeId)
		// Two who say it at once: one after the other.
		.forNoKeyUpdate()
		.select('format')
		.executeTakeFirst();
	if (!programme || programme.format === format) return { format };
	await db
		.insertInto('programme_formats')
		.values({
			centre_id: centreOf(db),
			programme_id: programmeId,
			format,
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'change-format', kind: 'programme', id: programmeId });
	return { format };
}
