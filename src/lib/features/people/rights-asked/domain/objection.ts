/** What the centre does of its own accord towards a resident. */
export type Approach = 'reminder' | 'pre-list-call' | 'proposal' | 'survey';

/** An objection recorded and not taken back, by its day; null: none. */
export type Objection = { since: string } | null;

/**
 * Whether the centre may still approach her: never once she has objected, whatever for. She may
 * come, ask, enrol and be answered: an objection costs her nothing (RGPD, art. 21).
 */
export function mayApproach(objection: Objection, _approach: Approach): boolean {
	return objection === null;
}

/** What an objection stops, as the screen says it (RGPD, art. 21, 4: told clearly, apart). */
export const OBJECTION_STOPS: readonly string[] = [
	'rappels de séance, par téléphone ou par message',
	'appels de la pré-liste',
	'propositions d’ateliers ou de questionnaires'
];
