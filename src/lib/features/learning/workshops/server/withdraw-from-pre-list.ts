import { findConfidential } from '#lib/features/house/confidential/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { PreListRefusal } from './put-on-pre-list.ts';

/** She no longer waits; said twice, the first reason stays. */
export async function withdrawFromPreList(
	db: Db,
	withdrawal: { entryId: string; reason?: string }
): Promise<{ withdrawn: string } | PreListRefusal> {
	const reason = withdrawal.reason?.trim().slice(0, 300) ?? '';
	if (findConfidential(reason).findings.length > 0) {
		return {
			refusal: 'confidential',
			message: 'Cette raison contient une donnée confidentielle\u00a0: écrivez-la sans elle.'
		};
	}
	const entry = await db
		.selectFrom('pre_list_entries')
		.where('id', '=', withdrawal.entryId)
		.select('id')
		.executeTakeFirst();
	if (!entry) {
		return {
			refusal: 'unknown-entry',
			message: 'Cette inscription sur la pré-liste n’existe plus.'
		};
	}
	const written = await db
		.insertInto('pre_list_withdrawals')
		.values({
			entry_id: withdrawal.entryId,
			centre_id: centreOf(db),
			reason: reason || null,
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.column('entry_id').doNothing())
		.returning('entry_id')
		.executeTakeFirst();
	if (written) {
		await writeJournal(db, { action: 'withdraw', kind: 'pre-list-entry', id: withdrawal.entryId });
	}
	return { withdrawn: withdrawal.entryId };
}
