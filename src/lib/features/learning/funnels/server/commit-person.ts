import { refuseStepOf } from '#lib/features/learning/workshops/index.server.ts';
import type { FormatRefusal } from '#lib/features/learning/workshops/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { CommitmentWay } from '../domain/channels.ts';
import { funnelStatus } from '../domain/funnel-status.ts';
import { refuseCommitment } from '../domain/refuse-commitment.ts';
import { type EntryRefusal, UNKNOWN_ENTRY } from './entry-refusal.ts';
import { lockEntry } from './lock-entries.ts';

/**
 * She commits herself to the whole course. Whoever waits may, invited or not, met or not: in a small
 * centre the animator knows everybody, and one who missed the meeting is told on the telephone.
 */
export async function commitPerson(
	db: Db,
	request: { entryId: string; way: CommitmentWay; on?: string; today: string }
): Promise<{ id: string } | EntryRefusal | FormatRefusal> {
	const { entryId, way, today, on = today } = request;
	const facts = await lockEntry(db, entryId, today);
	if (!facts) return UNKNOWN_ENTRY;
	const other = await refuseStepOf(db, 'commitment', [facts.programmeId]);
	if (other) return other;
	const refusal = refuseCommitment(funnelStatus(facts, today), {
		on,
		today,
		onListOn: facts.onListOn!
	});
	if (refusal) return refusal;
	const row = await db
		.insertInto('commitments')
		.values({
			centre_id: centreOf(db),
			entry_id: entryId,
			way,
			committed_on: on,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'commit', kind: 'commitment', id: row.id });
	return row;
}

/** She takes her word back and waits on, where she was; said twice, the first day stays. */
export async function withdrawCommitment(
	db: Db,
	{ commitmentId, today }: { commitmentId: string; today: string }
): Promise<{ withdrawn: string } | EntryRefusal> {
	const known = await db
		.selectFrom('commitments')
		.where('id', '=', commitmentId)
		.select('id')
		.executeTakeFirst();
	if (!known) {
		return refuse('unknown-commitment', 'Cet engagement n’existe plus.');
	}
	const written = await db
		.insertInto('commitment_withdrawals')
		.values({
			commitment_id: commitmentId,
			centre_id: centreOf(db),
			withdrawn_on: today,
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.column('commitment_id').doNothing())
		.returning('commitment_id')
		.executeTakeFirst();
	if (written) await writeJournal(db, { action: 'withdraw', kind: 'commitment', id: commitmentId });
	return { withdrawn: commitmentId };
}
