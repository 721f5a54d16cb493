import type { Db } from '#lib/platform/database/acting.ts';

/** The groups that the signature of a draft made; none: it is not signed, or not of the acting centre. */
export async function signedGroupsOf(db: Db, draftId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('signed_groups')
		.where('draft_id', '=', draftId)
		.orderBy('group_id')
		.select('group_id')
		.execute();
	return rows.map((row) => row.group_id);
}
