/** A rubric's text, its figures corrected to those the director chose (docs/report-rules.md). */
import { agreed } from '#lib/shared/french-plural.ts';
import { agreesWith } from './claim-agreement.ts';
import type { ClaimedKey } from './candidate.ts';
import type { Claim } from './claim.ts';
import type { NarrativeRubric } from '../text/fiche-rubrics.ts';
import { formatFigure } from './figures.ts';
import { formatCount, spokenDuration } from '../text/french.ts';
import { linkClaims } from './link-claims.ts';
import type { Fiche } from './report.ts';
import type { Statements } from './statements.ts';

/**
 * A rubric's text carrying only the chosen figures: every number read in it that says another is
 * replaced where it stands, its noun agreeing; the rest is left as it was written
 * (docs/report-rules.md).
 */
export function carriedText(
	fiche: Fiche,
	rubric: NarrativeRubric,
	reading: { statements: Statements; year: number; chosen: ReadonlyMap<ClaimedKey, number> }
): string {
	const text = (reading.statements.texts[rubric] ?? '').normalize('NFC');
	return linkClaims(fiche, { texts: { [rubric]: text }, typed: [] }, reading.year)
		.toSorted((a, b) => b.claim.start - a.claim.start)
		.reduce((carried, { claim, figure }) => {
			const value = reading.chosen.get(figure.key) ?? figure.value;
			return agreesWith(claim, value) ? carried : replaced(carried, claim, value);
		}, text);
}

const APPROXIMATION =
	/(?:environ|autour de|près de|presque|à peu près|quelque|plus de|au moins|moins de|jusqu['’]à|au plus|(?:au )?(?:minimum|maximum))\s$/i;

function replaced(text: string, claim: Claim, value: number): string {
	const before = text.slice(0, claim.start).replace(APPROXIMATION, '');
	const said = text.slice(claim.start, claim.end);
	const after = text.slice(claim.end);
	if (claim.unit === 'rate') return `${before}${formatFigure(value, 'rate')}${after}`;
	if (claim.unit === 'minutes') {
		const isSpelt = /heure|minute/i.test(said);
		return `${before}${isSpelt ? spokenDuration(value) : formatFigure(value, 'minutes')}${after}`;
	}
	const isCollective = /aine$/i.test(said);
	const next = isCollective ? after.replace(/^\s+(?:de\s|d['’])\s*/i, ' ') : after;
	return `${before}${formatCount(value)}${withNounAgreeing(next, value)}`;
}

const COUNTED_NOUN =
	/^(\s+)(stagiaire|adhérente?|participante?|personne|apprenante?|inscrite?|inscription|enfant|session|cycle|groupe|séance|atelier|présence|participation|passage|abandon)s?(?!\p{L})/iu;

function withNounAgreeing(after: string, value: number): string {
	return after.replace(
		COUNTED_NOUN,
		(_, space: string, noun: string) => `${space}${agreed(value, noun)}`
	);
}
