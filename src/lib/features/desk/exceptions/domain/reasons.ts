/** Why it was done in the person's place all the same, as whoever did it says it (study-2.4). */
export const REASONS = [
	{ value: 'right-stopping', label: 'Un droit allait s’arrêter, ou un délai tombait' },
	{ value: 'nobody-entitled', label: 'Personne d’habilité n’était joignable à temps' },
	{ value: 'cannot-learn', label: 'La personne ne peut pas apprendre à le faire' },
	{ value: 'other', label: 'Une autre raison' }
] as const;
export type Reason = (typeof REASONS)[number]['value'];

/** A reason in words; one noted before reasons were asked says so. */
export function reasonLabel(reason: Reason | 'unsaid'): string {
	return REASONS.find(({ value }) => value === reason)?.label ?? 'Raison pas demandée alors';
}
