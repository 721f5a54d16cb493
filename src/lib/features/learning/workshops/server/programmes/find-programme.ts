import type { Db } from '#lib/platform/database/acting.ts';

/** The programme of the acting centre under that slug, or null. */
export async function findProgramme(db: Db, slug: string): Promise<{ id: string } | null> {
	const row = await db
		.selectFrom('programmes')
		.where('slug', '=', slug)
		.select('id')
		.executeTakeFirst();
	return row ?? null;
}
