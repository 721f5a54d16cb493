import type { Db } from '#lib/platform/database/acting.ts';
import type { FamilyCode } from '#lib/features/desk/families/index.ts';

export type LockedRequest = {
	id: string;
	words: string;
	family: FamilyCode;
	personId: string | null;
};

/** Whoever changes a request, or answers it, waits her turn; null when it is of no centre of hers. */
export async function lockRequest(db: Db, id: string): Promise<LockedRequest | null> {
	const row = await db
		.selectFrom('requests')
		.where('id', '=', id)
		.select(['id', 'words', 'family', 'person_id'])
		.forNoKeyUpdate()
		.executeTakeFirst();
	if (!row) return null;
	return {
		id: row.id,
		words: row.words,
		family: row.family as FamilyCode,
		personId: row.person_id
	};
}
