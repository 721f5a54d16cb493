import type { Holds } from '#lib/platform/database/holds.ts';
import { eraseSentences } from './erase-sentences.ts';

/**
 * What `satisfaction` keeps, said once. No row hangs from a resident: nobody could find which answer is
 * hers, so there is nothing that she could be given to read, nor that her erasing could take away.
 */
export const holds: Holds = {
	tables: {
		satisfaction_tallies: {
			word: 'avis sur un cours',
			sense: 'What people say of a programme in a year: three numbers a question, and sentences.',
			keeps: 'nombres de réponses, et phrases sans auteur ni date, à partir de cinq',
			isAnonymous: true,
			purpose: 'savoir si un cours convient, bilan',
			typed: ['sentences'],
			until:
				'phrases\u00a0: 2 ans après la fin de l’année\u00a0; nombres\u00a0: sans fin (sans nom)',
			goes: 'seul, la nuit (les phrases)',
			seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil'
		},
		satisfaction_urns: {
			word: 'urne scellée',
			sense: 'Answers that wait to be five: sealed with a key of this machine, and in no backup.',
			keeps: 'nombres et phrases qui attendent d’être cinq, scellés',
			isAnonymous: true,
			purpose: 'que personne ne devine une réponse',
			until: 'jusqu’à cinq réponses',
			seenBy: 'personne'
		},
		satisfaction_collections: {
			word: 'questionnaire ouvert',
			sense:
				'Somebody opened it for a group, or typed a pile of papers: how many answered, not what.',
			keeps: 'qui (équipe) a ouvert ou recopié, combien ont répondu',
			purpose: 'ne pas compter deux fois',
			until: 'sans fin (sans nom)',
			seenBy: 'animation, direction'
		},
		satisfaction_collection_closings: {
			word: 'questionnaire fermé',
			sense: 'Nobody is expected any more.',
			keeps: 'questionnaire fermé',
			purpose: 'ne plus attendre personne',
			until: 'sans fin (sans nom)',
			seenBy: 'animation, direction'
		}
	},
	erasePast: eraseSentences
};
