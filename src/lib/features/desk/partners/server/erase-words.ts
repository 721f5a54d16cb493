import type { Db } from '#lib/platform/database/acting.ts';
import type { Counts } from '#lib/platform/database/holds.ts';
import { instant } from '#lib/platform/database/instant.ts';

/** Empties the words of these people's referrals and of their answers; what is counted stays. */
export async function eraseReferralWords(db: Db, personIds: readonly string[]): Promise<Counts> {
	if (personIds.length === 0) return {};
	const rows = await db
		.selectFrom('referrals')
		.where('person_id', 'in', [...personIds])
		.select('id')
		.execute();
	return eraseWordsOf(
		db,
		rows.map(({ id }) => id)
	);
}

/** The same for referrals of nobody known, made before a moment: a partner may have given a name. */
export async function eraseUnnamedReferralWords(db: Db, before: Temporal.Instant): Promise<Counts> {
	const rows = await db
		.selectFrom('referrals')
		.where('person_id', 'is', null)
		.where('recorded_at', '<', instant(before))
		.where('told', '<>', '')
		.select('id')
		.execute();
	return eraseWordsOf(
		db,
		rows.map(({ id }) => id)
	);
}

async function eraseWordsOf(db: Db, ids: string[]): Promise<Counts> {
	if (ids.length === 0) return {};
	await db
		.updateTable('referral_answers')
		.set({ reason: '' })
		.where('referral_id', 'in', ids)
		.where('reason', 'is not', null)
		.execute();
	// When somebody was expected, and by whom, is of nobody's count.
	await db
		.updateTable('referral_answers')
		.set({ appointment_on: null, appointment_at: null, appointment_place: null })
		.where('referral_id', 'in', ids)
		.where('answer', '=', 'accepted')
		.execute();
	const { numUpdatedRows } = await db
		.updateTable('referrals')
		.set({ told: '', bring: null })
		.where('id', 'in', ids)
		.executeTakeFirst();
	return { referrals: Number(numUpdatedRows) };
}
