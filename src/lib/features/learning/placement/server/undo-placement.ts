import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type ClosedConversation, holdPlacement, refuseClosed } from './read-placement.ts';

/** It was noted by mistake, or of somebody else: it counts for nothing any more. */
export async function undoPlacement(
	db: Db,
	placementId: string
): Promise<{ undone: string; personId: string } | ClosedConversation> {
	const placement = await holdPlacement(db, placementId);
	if (!placement) return refuseClosed(null)!;
	const done = { undone: placementId, personId: placement.personId };
	if (placement.isUndone) return done;
	await db
		.insertInto('placement_undos')
		.values({ placement_id: placementId, centre_id: centreOf(db), ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'undo', kind: 'placement', id: placementId });
	return done;
}
