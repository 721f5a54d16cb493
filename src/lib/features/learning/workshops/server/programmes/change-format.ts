import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { ProgrammeFormat } from '../../domain/programmes/programme-format.ts';

/** How one comes to a programme, from now on: what was planned or said before stays written. */
export async function changeFormat(
	db: Db,
	{ programmeId, format }: { programmeId: string; format: ProgrammeFormat }
): Promise<{ format: ProgrammeFormat }> {
	const changed = await db
		.updateTable('programmes')
		.set({ format })
		.where('id', '=', programmeId)
		.where('format', '<>', format)
		.returning('id')
		.executeTakeFirst();
	if (changed) {
		await writeJournal(db, { action: 'change-format', kind: 'programme', id: programmeId });
	}
	return { format };
}
