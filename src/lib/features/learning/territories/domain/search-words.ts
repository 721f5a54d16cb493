import type { SearchState } from './search-state.ts';

const STATES: Record<SearchState, string> = {
	running: 'La recherche est en cours',
	found: 'La recherche est terminée',
	stopped: 'La recherche a été arrêtée\u00a0: le résultat d’avant reste',
	impossible: 'Aucun plan ne tient avec les places gardées dans les brouillons des centres',
	nothing: 'Il manque des créneaux ouverts, ou des personnes qui attendent',
	failed: 'La recherche s’est interrompue\u00a0: relancez-la, le résultat d’avant reste',
	lost: 'La recherche n’a pas abouti\u00a0: relancez-la, le résultat d’avant reste'
};

/** The goals of a search, in their order: two of them are often reached at once. */
export const SEARCH_GOALS = ['waiting', 'groups', 'small', 'distance', 'rank'] as const;

/** How far a search is, in words that tell what to do. */
export function searchWords({ state, gap }: { state: SearchState; gap: number | null }): string {
	if (state !== 'found') return STATES[state];
	return gap === 0
		? 'La recherche est terminée\u00a0: personne ne pourrait placer plus de monde'
		: 'La recherche est terminée\u00a0: meilleure répartition trouvée';
}
