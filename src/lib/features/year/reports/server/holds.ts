import type { Holds } from '#lib/platform/database/holds.ts';

/** What `reports` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		fiche_photos: {
			word: 'photo d’une fiche',
			sense: 'A photo with the consent of those who may be recognised.',
			keeps: 'photo redessinée, description, accord',
			purpose: 'illustrer une fiche',
			typed: ['alternative_text', 'consent_note'],
			until: 'retrait de l’accord',
			goes: 'bouton «\u202fretirer\u202f», année close comprise',
			seenBy: 'équipe, lecteurs du bilan'
		},
		fiche_versions: {
			word: 'texte d’une rubrique',
			sense: 'A version of what the team wrote in a rubric of a fiche.',
			keeps: 'textes de l’équipe, chaque version',
			purpose: 'rédiger',
			typed: ['body'],
			seenBy: 'animation, référent, direction'
		},
		figure_choices: {
			word: 'chiffre choisi',
			sense: 'The direction saw the stated and the computed figure, and chose.',
			keeps: 'chiffre retenu par la direction',
			purpose: 'trancher',
			seenBy: 'animation, référent, direction'
		},
		typed_figures: {
			word: 'chiffre noté',
			sense: 'A figure the team typed beside the computed one.',
			keeps: 'chiffre noté par l’équipe',
			purpose: 'comparer',
			seenBy: 'animation, référent, direction'
		}
	}
};
