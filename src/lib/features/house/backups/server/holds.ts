import type { Holds } from '#lib/platform/database/holds.ts';

/** What `backups` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		backups: {
			word: 'sauvegarde',
			sense: 'A whole copy was made: when, how large. The file itself is the operator’s business.',
			keeps: 'date et taille d’une sauvegarde',
			purpose: 'dire son âge'
		}
	}
};
