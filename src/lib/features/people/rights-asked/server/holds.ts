import { sql } from 'kysely';
import { erased, kept, type Holds } from '#lib/platform/database/holds.ts';
import { eraseRightsWords } from './erase-rights-words.ts';

/** What `rights-asked` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		rights_requests: {
			word: 'demande de droit',
			sense: 'What she asked of her data.',
			keeps: 'ce qu’elle a demandé de ses données',
			purpose: 'répondre',
			typed: ['words'],
			until: '2 ans',
			goes: 'texte\u00a0: seul, la nuit',
			seenBy: 'direction',
			person: {
				of: { person_id: 'people' },
				title: 'Demandes sur ses données',
				left: 'Ce qui a été demandé, et quand\u00a0: prouver que c’est fait.',
				moved: ['demande sur ses données', 'demandes sur ses données'],
				columns: {
					asked: kept('Demande', {
						access: 'lire',
						rectification: 'corriger',
						objection: 'ne plus recevoir de rappels ni de propositions',
						erasure: 'faire effacer'
					}),
					words: erased('Ses mots'),
					recorded_at: kept('Noté le')
				}
			}
		},
		rights_answers: {
			word: 'réponse à une demande de droit',
			sense: 'What was answered, and when.',
			keeps: 'réponse donnée',
			purpose: 'prouver la réponse',
			typed: ['words'],
			until: '2 ans',
			goes: 'texte\u00a0: seul, la nuit',
			seenBy: 'direction',
			person: {
				of: { request_id: 'rights_requests' },
				title: 'Réponses sur ses données',
				left: 'Qu’il a été répondu, et quand.',
				columns: {
					done: kept('Fait', { true: 'oui', false: 'non' }),
					words: erased('Mots de la réponse'),
					recorded_at: kept('Noté le')
				}
			}
		}
	},
	contacts: ({ these, dayOf }) => [
		sql`select q.person_id, ${dayOf('q.recorded_at')} as day from rights_requests q
		where ${these('q.person_id')}`
	],
	erase: eraseRightsWords
};
