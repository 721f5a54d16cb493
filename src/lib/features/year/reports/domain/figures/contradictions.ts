/**
 * Figures that a text or a field states, beside those the registers give (docs/report-rules.md).
 */
import { otherHoursArithmetic } from './arithmetic.ts';
import type { ClaimedKey } from './candidate.ts';
import { statedBy } from './claim-agreement.ts';
import { excerptAround } from './claim-context.ts';
import type { ClaimedFiche } from './claimable-figures.ts';
import { CLAIMING_RUBRICS } from './claim.ts';
import type { NarrativeRubric } from '../text/fiche-rubrics.ts';
import { formatFigure, type FigureUnit } from './figures.ts';
import { foldedText } from '../text/folded-text.ts';
import { withColon } from '../text/french.ts';
import { linkClaims } from './link-claims.ts';
import type { Statements } from './statements.ts';

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

/**
 * What the check-list shows: each figure stated that differs from the registers, once, with the
 * arithmetic of both (docs/report-rules.md; study-2.6: SÉNOU states 60 h, the registers give 48).
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
			excerpt: `${withColon(label)} ${formatFigure(value, unit)}`
		});
	});
}

/** A rate is typed as a whole percentage; everything else is exact. */
function isTyped(value: number, computed: number, unit: FigureUnit): boolean {
	return unit === 'rate' ? Math.abs(value - computed) < 0.01 : value === computed;
}

function ofTexts(fiche: ClaimedFiche, statements: Statements, year: number): Contradiction[] {
	return CLAIMING_RUBRICS.flatMap((rubric) => {
		const text = (statements.texts[rubric] ?? '').normalize('NFC');
		const folded = foldedText(text);
		return linkClaims(fiche, { texts: { [rubric]: text }, typed: [] }, year)
			.filter((linked) => !linked.agrees)
			.map(({ claim, figure }) => {
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
					excerpt: excerptAround(text, folded, claim.start, claim.end)
				});
			});
	});
}

function contradiction(fiche: ClaimedFiche, found: Omit<Contradiction, 'id'>): Contradiction {
	const { slug } = fiche.counts.programme;
	const { rubric, figureKey, stated, computed } = found;
	return { id: `${slug}/${rubric}/${figureKey}/${stated}/${computed}`, ...found };
}
