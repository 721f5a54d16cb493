import { readModel } from '#lib/features/learning/letters/index.server.ts';
import { publishedPages } from '#lib/features/outreach/centre-pages/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { HandoutCentre } from '../domain/handout.ts';

/**
 * What the acting centre says of itself: the telephone at the head of its letters, the address of its page,
 * or that of its letters where it has published none.
 */
export async function readHandoutCentre(
	db: Db,
	{ centre, page }: { centre: { name: string }; page: string }
): Promise<HandoutCentre> {
	const { senderAddress, phone } = await readModel(db);
	const centreId = centreOf(db);
	const published = (await publishedPages(db, [centreId])).get(centreId);
	const lines = published
		? [published.street, `${published.postcode} ${published.city}`]
		: (senderAddress?.split('\n') ?? []);
	return {
		name: centre.name,
		phone: phone?.trim() || null,
		address: lines.map((line) => line.trim()).filter(Boolean),
		isFree: published?.isFree ?? false,
		page
	};
}
