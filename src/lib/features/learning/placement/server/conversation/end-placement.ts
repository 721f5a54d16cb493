import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { HowEnded } from '../../domain/conversation/conversation.ts';
import { placeNow } from '../../domain/conversation/place-now.ts';
import { queueGain } from './keep-gain.ts';
import {
	type ClosedConversation,
	holdPlacement,
	type Placement,
	refuseClosed
} from './read-placement.ts';

/** « On s'arrête là »: a valid end at any time, that says what is known. Pressed twice, it is one end. */
export async function stopPlacement(
	db: Db,
	placementId: string
): Promise<{ ended: HowEnded } | ClosedConversation> {
	const placement = await holdPlacement(db, placementId);
	if (placement?.ended && !placement.isUndone) return { ended: placement.ended };
	const closed = refuseClosed(placement);
	if (closed) return closed;
	await writeEnding(db, placement!, 'stopped');
	return { ended: 'stopped' };
}

/** What is known that day, written once: it stays when the answers themselves are erased. */
export async function writeEnding(db: Db, placement: Placement, how: HowEnded): Promise<void> {
	const { group, mean, domains } = placeNow(placement);
	const answered = placement.said.filter(({ answer }) => answer !== null).length;
	await db
		.insertInto('placement_endings')
		.values({
			placement_id: placement.id,
			centre_id: placement.centreId,
			how,
			question_count: answered,
			// Nothing answered: nothing is said of her, not even the most frequent group.
			verdict: answered === 0 ? null : group.verdict,
			is_firm: group.firm,
			group_probabilities: group.probabilities,
			mean: mean.estimate,
			low80: mean.low80,
			high80: mean.high80,
			domains: JSON.stringify(domains),
			follows_id: await lastTakenBack(db, placement.id),
			...recordedBy(db)
		})
		.execute();
	const { id, centreId } = placement;
	await queueGain(db, { id, centreId });
	await writeJournal(db, { action: 'end', kind: 'placement', id, centreId });
}

/** The end after which she went on, if any and if no other came since: the next one says so. */
async function lastTakenBack(db: Db, placementId: string): Promise<string | null> {
	const { rows } = await sql<{ id: string }>`
		select e.id from placement_endings e join placement_ending_undos u on u.ending_id = e.id
		where e.placement_id = ${placementId}
			and not exists (select from placement_endings n where n.follows_id = e.id)`.execute(db);
	return rows[0]?.id ?? null;
}

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
