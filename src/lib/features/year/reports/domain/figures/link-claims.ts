/** Each figure a text states, and the register's figure it speaks of. */
import type { Candidate } from './candidate.ts';
import { agreesWith, statedBy } from './claim-agreement.ts';
import { candidatesFor, type ClaimedFiche } from './claimable-figures.ts';
import { CLAIMING_RUBRICS, type Claim } from './claim.ts';
import type { NarrativeRubric } from '../text/fiche-rubrics.ts';
import { readClaims } from './read-claims.ts';
import type { Statements } from './statements.ts';

/** A claim with the figure it speaks of. */
export type LinkedClaim = {
	rubric: NarrativeRubric;
	claim: Claim;
	figure: Candidate;
	agrees: boolean;
};

/**
 * Every figure read in the texts, with the register's figure each one speaks of
 * (docs/report-rules.md).
 */
export function linkClaims(
	fiche: ClaimedFiche,
	statements: Statements,
	year: number
): LinkedClaim[] {
	const { peopleNoun: noun } = fiche.counts.programme;
	return CLAIMING_RUBRICS.flatMap((rubric) => {
		const text = (statements.texts[rubric] ?? '').normalize('NFC');
		return readClaims(text, { rubric, noun, year }).flatMap((claim) => {
			const linked = figureMeant(claim, fiche);
			return linked ? [{ rubric, claim, ...linked }] : [];
		});
	});
}

function figureMeant(
	claim: Claim,
	fiche: ClaimedFiche
): Omit<LinkedClaim, 'rubric' | 'claim'> | null {
	const { figures, alsoTrue } = candidatesFor(claim, fiche);
	const meant = figures.find((figure) => agreesWith(claim, figure.value));
	if (meant) return { figure: meant, agrees: true };
	const [likeliest] = figures;
	if (!likeliest || alsoTrue.some((value) => agreesWith(claim, value))) return null;
	if (claim.level === 'year') return { figure: likeliest, agrees: false };
	return { figure: nearest(figures, claim), agrees: false };
}

function nearest(figures: Candidate[], claim: Claim): Candidate {
	const gap = (figure: Candidate) => Math.abs(figure.value - statedBy(claim, figure.value));
	return figures.reduce((best, figure) => (gap(figure) < gap(best) ? figure : best));
}
