import type { NarrativeRubric } from '../text/fiche-rubrics.ts';
import type { FicheFigureKey } from './figures.ts';

/** What the director wrote: texts by rubric, and figures typed in their own field. */
export type Statements = {
	texts: Partial<Record<NarrativeRubric, string>>;
	/** In the unit of the figure: minutes for durations, 0 to 1 for the rate. */
	typed: { key: FicheFigureKey; value: number }[];
};
