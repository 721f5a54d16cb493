import type { Holds } from '#lib/platform/database/holds.ts';

/** What `years` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		year_closings: {
			word: 'clôture',
			sense: 'The counts of a year as they were, whatever is purged later.',
			keeps: 'nombres, partenaires et lieux d’une année close, aucun nom de personne',
			purpose: 'geler le bilan',
			seenBy: 'animation, référent, direction'
		}
	}
};
