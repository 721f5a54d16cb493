import type { Db } from '#lib/platform/database/acting.ts';
import { catalogue, type PublishedGuide } from './published-guides.ts';

/** Those for what somebody asks, the likeliest first, and all the others there are. */
export type ProposedGuides = { proposed: PublishedGuide[]; others: PublishedGuide[] };

/**
 * The guides that answer somebody's words, then those of the family of her request. Violence is never
 * guessed from a family: only its own words propose it.
 */
export async function proposeGuides(
	db: Db,
	{ words, family, most }: { words: string; family: string; most: number }
): Promise<ProposedGuides> {
	const { guides, search } = await catalogue(db);
	const found = search.find(words, most).map((nth) => guides[nth]!);
	const kin = guides.filter((one) => one.families.includes(family) && !one.isViolence);
	const proposed = [...new Set([...found, ...kin])].slice(0, most);
	return { proposed, others: guides.filter((one) => !proposed.includes(one)) };
}
