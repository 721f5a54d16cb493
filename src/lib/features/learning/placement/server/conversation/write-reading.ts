import { type Db, recordedBy } from '#lib/platform/database/acting.ts';

/** How she reads a letter, or that she would rather not say (null): apart, where the desk cannot read. */
export async function writeReading(
	db: Db,
	{ id, centreId }: { id: string; centreId: string },
	answer: string | null
): Promise<void> {
	await db
		.insertInto('placement_readings')
		.values({ placement_id: id, centre_id: centreId, answer, ...recordedBy(db) })
		.onConflict((conflict) =>
			conflict.column('placement_id').doUpdateSet({ answer, ...recordedBy(db) })
		)
		.execute();
}
