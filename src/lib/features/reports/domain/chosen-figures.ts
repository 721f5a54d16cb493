/** The director's choices between what was stated and what the registers give (issue, §5). */
import type { ClaimedKey } from './claimable-figures.ts';
import { agreesWith } from './claim-agreement.ts';
import type { Claim } from './claim.ts';
import { linkClaims, type Contradiction, type Statements } from './contradictions.ts';
import type { NarrativeRubric } from './fiche-rubrics.ts';
import { formatFigure, type Figure } from './figures.ts';
import { formatCount, spokenDuration } from './french.ts';
import type { Fiche } from './report.ts';

/** Recorded with who chose and when; `contradictionId` changes as soon as either number does. */
export type Choice = { contradictionId: string; chosen: 'stated' | 'computed' };

/**
 * The figures that the document carries instead of the computed ones: one a figure, `Chiffres`
 * and typed figures deciding before the other rubrics. Until she chooses, the computed one stands.
 */
export function chosenFigures(
	contradictions: readonly Contradiction[],
	choices: readonly Choice[]
): Map<ClaimedKey, number> {
	const stated = new Set(
		choices.filter(({ chosen }) => chosen === 'stated').map((choice) => choice.contradictionId)
	);
	const inOrder = contradictions.toSorted(
		(a, b) => Number(b.rubric === 'figures') - Number(a.rubric === 'figures')
	);
	const chosen = new Map<ClaimedKey, number>();
	for (const { id, figureKey, stated: value } of inOrder) {
		if (stated.has(id) && !chosen.has(figureKey)) chosen.set(figureKey, value);
	}
	return chosen;
}

/** The fiche's figures as the document carries them; a chosen one no longer claims to be computed. */
export function carriedFigures(fiche: Fiche, chosen: ReadonlyMap<ClaimedKey, number>): Figure[] {
	return fiche.figures.map((figure) => {
		const value = chosen.get(figure.key);
		if (value === undefined) return figure;
		return { ...figure, value, explanation: 'chiffre retenu par la direction' };
	});
}

/**
 * A rubric's text carrying only the chosen figures: every number read in it that says another is
 * replaced where it stands, its noun agreeing; the rest is left as it was written (issue, §5).
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

function replaced(text: string, claim: Claim, value: number): string {
	const before = text.slice(0, claim.start);
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
	return after.replace(COUNTED_NOUN, (_, space: string, noun: string) =>
		value < 2 ? `${space}${noun}` : `${space}${noun}s`
	);
}
