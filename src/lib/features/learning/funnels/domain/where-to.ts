/** Where somebody who stops goes: a short list and no text. */
export const WHERE_TO = [
	{ value: 'job', label: 'Un emploi' },
	{ value: 'training', label: 'Une formation' },
	{ value: 'other-course', label: 'Un autre atelier du centre' },
	{ value: 'partner', label: 'Un partenaire' },
	{ value: 'other-centre', label: 'Un autre centre' },
	{ value: 'by-herself', label: 'Continue par ses propres moyens' },
	{ value: 'nowhere', label: 'Rien de prévu' }
] as const;
export type WhereTo = (typeof WHERE_TO)[number]['value'];

const NAMES = new Map<string, string>(WHERE_TO.map(({ value, label }) => [value, label]));

/** The word of the list as the screen says it. */
export function whereToName(value: WhereTo): string {
	return NAMES.get(value)!;
}
