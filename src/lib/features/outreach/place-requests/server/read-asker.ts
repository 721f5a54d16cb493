import type { Db } from '#lib/platform/database/acting.ts';

/** Whom to write down as somebody new, from what she asked. */
export type Asker = { firstName: string; phone: string; adultFirstName: string | null };

/** Who asked, for the page that adds somebody; null: there is no such request, or its name is erased. */
export async function readAsker(db: Db, id: string): Promise<Asker | null> {
	const row = await db
		.selectFrom('place_requests')
		.where('id', '=', id)
		.select(['first_name', 'phone', 'adult_first_name'])
		.executeTakeFirst();
	if (!row?.first_name || !row.phone) return null;
	return { firstName: row.first_name, phone: row.phone, adultFirstName: row.adult_first_name };
}
