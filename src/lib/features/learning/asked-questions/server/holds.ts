import type { Holds } from '#lib/platform/database/holds.ts';

/** What `asked-questions` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		asked_questions: {
			word: 'question posée',
			sense: 'What somebody asked at a séance, in a few words: solved or not, never who.',
			keeps: 'thème d’une question, résolue ou non, sans nom',
			purpose: 'préparer les prochaines séances',
			typed: ['theme'],
			until: 'sans fin'
		},
		asked_question_undos: {
			word: 'question d’atelier reprise',
			sense: 'It was noted by mistake.',
			keeps: 'question notée par erreur (équipe)',
			purpose: 'corriger'
		},
		content_proposal_answers: {
			word: 'contenu proposé',
			sense: 'A question that comes back was made a content of the programme, or declined.',
			keeps: 'thème ajouté aux contenus, ou écarté (équipe)',
			purpose: 'faire vivre la liste des contenus',
			typed: ['theme']
		}
	}
};
