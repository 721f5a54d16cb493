import type { NarrativeRubric } from './fiche-rubrics.ts';

/** Rubrics a person writes; the others are computed or come from the programme (study-2.6). */
export type EditableRubric = NarrativeRubric | 'animators' | 'place';

const EDITABLE_RUBRICS: readonly EditableRubric[] = [
	'animators',
	'place',
	'pedagogicalObjective',
	'description',
	'public',
	'figures',
	'partners',
	'assessment',
	'outlook'
];

/** Longest text of a rubric: two printed pages. */
export const RUBRIC_LENGTH = 8000;

/** Whether a posted word names a rubric that is written by hand (study-2.6). */
export function isEditableRubric(word: string): word is EditableRubric {
	return EDITABLE_RUBRICS.includes(word as EditableRubric);
}

/** A text as it is kept: one form of letters, one kind of line end, nothing that cannot be printed. */
export function tidyRubric(text: string): string {
	return text
		.toWellFormed()
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(/(?!\s)\p{Cc}/gu, '')
		.trim();
}
