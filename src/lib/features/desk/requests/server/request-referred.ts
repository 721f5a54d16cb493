import { centreOf, type Db } from '#lib/platform/database/acting.ts';

/**
 * The request that a referral answers, or that it became; null when it was made by itself. Both were
 * written at one moment, by which the answer is found at once among those of ten years.
 */
export async function requestReferred(
	db: Db,
	{ id, at }: { id: string; at: Temporal.Instant }
): Promise<string | null> {
	const answered = await db
		.selectFrom('request_answers')
		.where('centre_id', '=', centreOf(db))
		.where('recorded_at', '=', at)
		.where('referral_id', '=', id)
		.select('request_id as id')
		.executeTakeFirst();
	if (answered) return answered.id;
	const became = await db
		.selectFrom('requests')
		.where('referral_id', '=', id)
		.select('id')
		.executeTakeFirst();
	return became?.id ?? null;
}
