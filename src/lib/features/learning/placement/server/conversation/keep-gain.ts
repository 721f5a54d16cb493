import { sql } from 'kysely';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { queueJob } from '#lib/platform/jobs/queue-job.ts';
import { findPair, measurePair } from './read-gain.ts';

/** Name of the job that measures a gain: a lent tablet, which ends a conversation, cannot see two. */
export const KEEP_GAIN = 'keep-gain';
export type GainToKeep = { centreId: string; placementId: string };

/** Once this end is committed, what can be measured with it is. */
export async function queueGain(db: Db, { id, centreId }: { id: string; centreId: string }) {
	await queueJob(db, KEEP_GAIN, { centreId, placementId: id } satisfies GainToKeep);
}

/**
 * Keeps what a conversation says of a gain with the one before the course, or each one after that
 * follows it: the answers are erased one day, the gain stays. Done twice, it changes nothing.
 */
export async function keepGain(db: Db, placementId: string): Promise<void> {
	const { rows } = await sql<{ id: string }>`
		select a.id from placements p join placements a
			on a.person_id = p.person_id and a.moment = 'after' and (a.id = p.id or p.moment = 'before')
		where p.id = ${placementId}`.execute(db);
	for (const { id } of rows) await keepOne(db, id);
}

async function keepOne(db: Db, afterId: string): Promise<void> {
	const pair = await findPair(db, afterId);
	if (!pair || pair.kept) return;
	const likelihoods = await measurePair(db, pair);
	if (!likelihoods) return;
	const { before, after, centreId } = pair;
	await db
		.insertInto('placement_gains')
		.values({
			before_id: before.endingId,
			after_id: after.endingId,
			centre_id: centreId,
			likelihoods,
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
