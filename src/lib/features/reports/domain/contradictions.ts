/** Figures that a text or a field states, beside those the registers give (issue, §5). */
import { CLAIMING_RUBRICS, type Claim } from './claim.ts';
import { excerptAround } from './claim-context.ts';
import {
	candidatesFor,
	type Candidate,
	type ClaimedFiche,
	type ClaimedKey
} from './claimable-figures.ts';
import { otherHoursArithmetic } from './arithmetic.ts';
import type { NarrativeRubric } from './fiche-rubrics.ts';
import { formatFigure, type FicheFigureKey, type FigureUnit } from './figures.ts';
import { foldedText } from './folded-text.ts';
import { agreesWith, statedBy } from './claim-agreement.ts';
import { readClaims } from './read-claims.ts';

/** What the director wrote: texts by rubric, and figures typed in their own field. */
export type Statements = {
	texts: Partial<Record<NarrativeRubric, string>>;
	/** In the unit of the figure: minutes for durations, 0 to 1 for the rate. */
	typed: { key: FicheFigureKey; value: number }[];
};

export type Contradiction = {
	/** Changes with either number, so that an old choice never settles a new disagreement. */
	id: string;
	rubric: NarrativeRubric;
	figureKey: ClaimedKey;
	/** French name of the figure. */
	label: string;
	unit: FigureUnit;
	stated: number;
	computed: number;
	/** How the registers give `computed`. */
	arithmetic: string;
	/** How `stated` may have been reached; null when nothing explains it. */
	statedArithmetic: string | null;
	excerpt: string;
};

/** A claim with the figure it speaks of. */
export type LinkedClaim = {
	rubric: NarrativeRubric;
	claim: Claim;
	figure: Candidate;
	agrees: boolean;
};

/** Every figure read in the texts, with the register's figure each one speaks of (issue, §5). */
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

/**
 * What the check-list shows: each figure stated that differs from the registers, once, with the
 * arithmetic of both (issue, §5; study 2.6: SÉNOU states 60 h, the registers give 48).
 */
export function findContradictions(
	fiche: ClaimedFiche,
	statements: Statements,
	year: number
): Contradiction[] {
	const found = [...ofTyped(fiche, statements), ...ofTexts(fiche, statements, year)];
	return found.filter((one, at) => found.findIndex((other) => other.id === one.id) === at);
}

function ofTyped(fiche: ClaimedFiche, { typed }: Statements): Contradiction[] {
	const held = fiche.totals.cycles.filter((cycle) => cycle.status === 'held');
	return typed.flatMap(({ key, value }) => {
		const figure = fiche.figures.find((one) => one.key === key);
		if (!figure || figure.value === null || isTyped(value, figure.value, figure.unit)) return [];
		const { label, unit, explanation } = figure;
		return contradiction(fiche, {
			rubric: 'figures',
			figureKey: key,
			label,
			unit,
			stated: value,
			computed: figure.value,
			arithmetic: explanation,
			statedArithmetic: key === 'minutes' ? otherHoursArithmetic(held, value) : null,
			excerpt: `${label}\u00a0: ${formatFigure(value, unit)}`
		});
	});
}

/** A rate is typed as a whole percentage; everything else is exact. */
function isTyped(value: number, computed: number, unit: FigureUnit): boolean {
	return unit === 'rate' ? Math.abs(value - computed) < 0.01 : value === computed;
}

function ofTexts(fiche: ClaimedFiche, statements: Statements, year: number): Contradiction[] {
	return linkClaims(fiche, statements, year)
		.filter((linked) => !linked.agrees)
		.flatMap(({ rubric, claim, figure }) => {
			const text = (statements.texts[rubric] ?? '').normalize('NFC');
			const stated = statedBy(claim, figure.value);
			return contradiction(fiche, {
				rubric,
				figureKey: figure.key,
				label: figure.label,
				unit: claim.unit,
				stated,
				computed: figure.value,
				arithmetic: figure.arithmetic,
				statedArithmetic: figure.otherwise(stated),
				excerpt: excerptAround(text, foldedText(text), claim.start, claim.end)
			});
		});
}

function contradiction(fiche: ClaimedFiche, found: Omit<Contradiction, 'id'>): Contradiction {
	const { slug } = fiche.counts.programme;
	const { rubric, figureKey, stated, computed } = found;
	return { id: `${slug}/${rubric}/${figureKey}/${stated}/${computed}`, ...found };
}
