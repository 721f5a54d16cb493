import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type ClosedConversation, holdPlacement, refuseClosed } from './read-placement.ts';

/** She goes on after all: the end is taken back and stays on record, every answer is still there. */
export async function resumePlacement(
	db: Db,
	placementId: string
): Promise<{ resumed: string } | ClosedConversation> {
	const placement = await holdPlacement(db, placementId);
	if (!placement || placement.isUndone) return refuseClosed(null)!;
	if (!placement.ended) return { resumed: placementId };
	const { recorded_at, recorded_by } = recordedBy(db);
	await sql`
		insert into placement_ending_undos (ending_id, centre_id, recorded_at, recorded_by)
		select e.id, ${centreOf(db)}, ${recorded_at}, ${recorded_by}::uuid
		from current_placement_endings() e where e.placement_id = ${placementId}`.execute(db);
	await writeJournal(db, { action: 'resume', kind: 'placement', id: placementId });
	return { resumed: placementId };
}
