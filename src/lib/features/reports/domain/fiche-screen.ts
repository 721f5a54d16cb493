import { type EditableRubric, isEditableRubric } from './editable-rubrics.ts';
import { RUBRIC_ORDER, rubricHeading, type RubricKey } from './fiche-rubrics.ts';
import { formatFigure } from './figures.ts';
import type { Fiche } from './report.ts';

type Written = { programme: string; rubric: EditableRubric; version: number; body: string };

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
	figures: { key: string; label: string; value: string; explanation: string }[];
	contradictions: number;
};

/**
 * A fiche as it is edited: the annex's rubrics in their order, each with its text, its version
 * and what stood there the year before (study 2.6).
 */
export function ficheForScreen(
	fiche: Fiche,
	shown: { written: readonly Written[] },
	previous: { written: readonly Written[] },
	year: number
): FicheScreen {
	const { slug, objectives } = fiche.counts.programme;
	const lastOf = (written: readonly Written[], key: RubricKey) =>
		written.find((text) => text.programme === slug && text.rubric === key);
	return {
		rubrics: RUBRIC_ORDER.filter((key) => key !== 'name').map((key) => {
			const last = lastOf(shown.written, key);
			const given = objectives.map(({ text, tag }) => `${text} (${tag})`).join(' ; ');
			return {
				key,
				heading: rubricHeading(key, year),
				editable: isEditableRubric(key),
				text: key === 'objectives' ? given : (last?.body ?? ''),
				version: last?.version ?? 0,
				before: lastOf(previous.written, key)?.body || null
			};
		}),
		sentence: fiche.sentence,
		figures: fiche.figures.map(({ key, label, value, unit, explanation }) => ({
			key,
			label,
			value: formatFigure(value, unit),
			explanation
		})),
		contradictions: fiche.contradictions.length
	};
}
