import type { Choice } from '../figures/chosen-figures.ts';
import { type EditableRubric, isEditableRubric } from '../text/editable-rubrics.ts';
import { RUBRIC_ORDER, rubricHeading, type RubricKey } from '../text/fiche-rubrics.ts';
import { type FicheFigureKey, formatFigure } from '../figures/figures.ts';
import { NBSP } from '../text/french.ts';
import type { Fiche } from '../figures/report.ts';

type Written = { programme: string; rubric: EditableRubric; version: number; body: string };
type Typed = { programme: string; key: FicheFigureKey; value: number };

export type ScreenRubric = {
	key: RubricKey;
	heading: string;
	/** Written by hand, or given by the programme and the registers. */
	editable: boolean;
	text: string;
	/** The version on screen; 0 while nothing is written. */
	version: number;
	/** What was written there the year before. */
	before: string | null;
};

export type FicheScreen = {
	rubrics: ScreenRubric[];
	/** The computed sentence of `Chiffres`, which stands while nothing else is written. */
	sentence: string;
	/** The computed paragraphs that follow it. */
	further: string[];
	figures: { key: string; label: string; value: string; explanation: string }[];
	/** Figures typed beside the computed ones. */
	typed: { key: string; label: string; value: string }[];
	/** Contradictions the direction has not settled yet. */
	toSettle: number;
};

/**
 * A fiche as it is edited: the annex's rubrics in their order, each with its text, its version and
 * what stood there the year before (study-2.6).
 */
export function ficheForScreen(
	fiche: Fiche,
	shown: {
		written: readonly Written[];
		typed: readonly Typed[];
		choices: readonly Choice[];
	},
	before: readonly Written[],
	year: number
): FicheScreen {
	const { slug, objectives } = fiche.counts.programme;
	const lastOf = (written: readonly Written[], key: RubricKey) =>
		written.find((text) => text.programme === slug && text.rubric === key);
	const settled = new Set(shown.choices.map(({ contradictionId }) => contradictionId));
	const given = objectives.map(({ text, tag }) => `${text} (${tag})`).join(`${NBSP}; `);
	return {
		rubrics: RUBRIC_ORDER.filter((key) => key !== 'name').map((key) => {
			const last = lastOf(shown.written, key);
			return {
				key,
				heading: rubricHeading(key, year),
				editable: isEditableRubric(key),
				text: key === 'objectives' ? given : (last?.body ?? ''),
				version: last?.version ?? 0,
				before: lastOf(before, key)?.body || null
			};
		}),
		sentence: fiche.sentence,
		further: fiche.further,
		figures: fiche.figures.map(({ key, label, value, unit, explanation }) => ({
			key,
			label,
			value: formatFigure(value, unit),
			explanation
		})),
		typed: fiche.figures.flatMap(({ key, label, unit }) => {
			const typed = shown.typed.find((one) => one.programme === slug && one.key === key);
			return typed ? [{ key, label, value: formatFigure(typed.value, unit) }] : [];
		}),
		toSettle: fiche.contradictions.filter(({ id }) => !settled.has(id)).length
	};
}
