import type { Db } from '#lib/platform/database/acting.ts';

/** What a list of addresses may hold. */
const MOST = 40_000;

/** The places whose card may be looked for: those shown to everybody. A refuge is told to nobody who searches pages. */
export async function shownPlaces(db: Db): Promise<string[]> {
	const rows = await db
		.selectFrom('places')
		.where('is_public', '=', true)
		.where('merged_into', 'is', null)
		.where('is_refuge', '=', false)
		.select('id')
		.orderBy('id')
		.limit(MOST)
		.execute();
	return rows.map(({ id }) => id);
}
