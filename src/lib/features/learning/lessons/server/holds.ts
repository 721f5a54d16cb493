import type { Holds } from '#lib/platform/database/holds.ts';

/** What `lessons` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		content_lessons: {
			word: 'fiche du centre',
			sense:
				'What a centre says of a content of its own: three lines, an exercise, a guide; the last counts.',
			keeps: 'ce qu’un centre dit d’un contenu à lui, et un exercice (équipe)',
			purpose: 'imprimer ce qu’on emporte',
			typed: ['lines', 'exercise']
		}
	}
};
