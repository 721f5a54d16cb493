import type { Db } from '#lib/platform/database/acting.ts';

/** The last change of a place: what a form says that it was read from. */
export async function placeVersion(db: Db, id: string): Promise<string> {
	const last = await db
		.selectFrom('place_changes')
		.where('place_id', '=', id)
		.select('id')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return last?.id ?? NO_CHANGE;
}

/** A card that nobody has written on since it stands: carried over, and never changed. */
const NO_CHANGE = '00000000-0000-0000-0000-000000000000';
