import type { Db } from '#lib/platform/database/acting.ts';

/** Whether the acting centre knows her by a name; her record is held until the deed is done. */
export async function isNamed(db: Db, personId: string): Promise<boolean> {
	const named = await db
		.selectFrom('person_identities')
		.where('person_id', '=', personId)
		.forUpdate()
		.select('person_id')
		.executeTakeFirst();
	return named !== undefined;
}
