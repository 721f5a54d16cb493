import type { Holds } from '#lib/platform/database/holds.ts';

/** What `confidential` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		refused_secrets: {
			word: 'donnée refusée',
			sense: 'How many numbers of which kind were refused, never which.',
			keeps: 'nombre de numéros refusés, par sorte',
			purpose: 'savoir où prévenir'
		}
	}
};
