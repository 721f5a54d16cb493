import type { Claim } from './claim.ts';
import { isNotAboutTheYear, speaksOfCancelling } from './claim-context.ts';
import { readCountClaims } from './count-claims.ts';
import type { NarrativeRubric } from '../text/fiche-rubrics.ts';
import { foldedText, withoutNonFigures } from '../text/folded-text.ts';
import { readHourClaims } from './hour-claims.ts';
import type { PeopleNoun } from '../text/people-noun.ts';
import { readRateClaims } from './rate-claims.ts';

/**
 * The figures a rubric's text states about the year's registers, in order of reading
 * (docs/report-rules.md). Better to miss one than to accuse a right sentence: numbers of another
 * year, wishes, dates, ages, prices and telephone numbers are not figures.
 */
export function readClaims(
	text: string,
	reading: { rubric: NarrativeRubric; noun: PeopleNoun; year: number }
): Claim[] {
	const folded = foldedText(text);
	const figures = withoutNonFigures(folded);
	const isFigures = reading.rubric === 'figures';
	const claims = [
		...readCountClaims(figures, isFigures, reading.noun),
		...readHourClaims(figures, isFigures),
		...readRateClaims(figures)
	];
	return claims
		.filter((claim) => !isNotAboutTheYear(folded, claim.start, reading.year))
		.map((claim) => ({ ...claim, saysCancelled: speaksOfCancelling(folded, claim.start) }))
		.toSorted((a, b) => a.start - b.start);
}
