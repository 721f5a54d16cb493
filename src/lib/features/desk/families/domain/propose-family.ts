import type { FamilyCode } from './families.ts';
import { rankFamilies, type Suggestion } from './suggest-family.ts';

/** From here on a proposal may be taken as it is; under it, somebody chooses. */
export const SURE_ENOUGH = 0.5;

/** The three likeliest, and the one that may be taken unseen, if any. */
export type Proposal = { first: Suggestion[]; sure: FamilyCode | null };

/**
 * What is proposed for words: three families to look at. Only a clear one is taken when nobody
 * chose (a page without script), so that it is never wrong silently.
 */
export function proposeFamily(words: string): Proposal {
	const first = rankFamilies(words).slice(0, 3);
	const sure = first[0]!.confidence >= SURE_ENOUGH ? first[0]!.family : null;
	return { first, sure };
}
