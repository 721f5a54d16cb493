import type { Holds } from '#lib/platform/database/holds.ts';

/** What `agreements` keeps: agreements with a place, and how many walked in, never who. */
export const holds: Holds = {
	tables: {
		place_agreements: {
			word: 'accord de lieu',
			sense:
				'A partner whose place and machines a programme uses: hours, teachers, since when (study-2.3).',
			keeps: 'accord avec un lieu\u00a0: machines, heures, enseignants, depuis quand',
			purpose: 'animer une activité ailleurs',
			typed: ['machines', 'hours', 'teachers'],
			goes: 'accord corrigé'
		},
		place_agreement_endings: {
			word: 'fin d’un accord de lieu',
			sense: 'It holds no more.',
			keeps: 'accord qui ne tient plus (équipe)',
			purpose: 'ne plus le dire',
			goes: 'accord repris'
		},
		walk_ins: {
			word: 'passage',
			sense: 'Somebody walked in, counted by one tap: no name, no enrolment.',
			keeps: 'un passage, son jour, qui l’a compté (équipe)',
			purpose: 'compter les venues'
		},
		walk_in_undos: {
			word: 'passage retiré',
			sense: 'It was counted by mistake.',
			keeps: 'passage compté par erreur (équipe)',
			purpose: 'corriger'
		}
	}
};
