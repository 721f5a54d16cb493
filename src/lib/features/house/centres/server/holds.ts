import type { Holds } from '#lib/platform/database/holds.ts';

/** What `centres` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		centres: {
			word: 'centre social',
			sense: "A social centre of the network. Every resident's row belongs to exactly one.",
			keeps: 'nom et commune du centre',
			purpose: 'réseau',
			typed: ['name'],
			seenBy: 'tout le réseau'
		},
		demo_loadings: {
			word: 'démonstration',
			sense: 'The day the invented network was loaded: what makes an installation a demonstration.',
			keeps: 'date de la démonstration',
			purpose: 'dire que tout est inventé',
			seenBy: 'tous'
		}
	}
};
