import type { Db } from '#lib/platform/database/acting.ts';

export type NonUserType = { list: string; type: string };

/** The kind of non-user that counts, the last one said; null when none was, or it was taken back. */
export async function readNonUserType(db: Db, placementId: string): Promise<NonUserType | null> {
	const last = await db
		.selectFrom('non_user_types')
		.where('placement_id', '=', placementId)
		.select(['list', 'type'])
		.orderBy('recorded_at', 'desc')
		.orderBy('id', 'desc')
		.executeTakeFirst();
	return last?.type ? { list: last.list, type: last.type } : null;
}
