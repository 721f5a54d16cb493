import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type EntryRefusal } from './entry-refusal.ts';

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
		return { refusal: 'unknown-commitment', message: 'Cet engagement n’existe plus.' };
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
