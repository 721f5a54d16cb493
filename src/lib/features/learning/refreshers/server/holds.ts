import { sql } from 'kysely';
import { COUNTED, kept, type Holds } from '#lib/platform/database/holds.ts';

const FOR_THOSE_WHO_FOLLOW = 'animation, référent famille, direction\u00a0; jamais l’accueil';

/** What `refreshers` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		site_changes: {
			word: 'site changé',
			sense:
				'A site does otherwise what a content teaches: who learnt it is proposed to see it again.',
			keeps: 'contenu concerné, et ce qu’un site demande maintenant',
			purpose: 'rappeler ce qui a changé',
			typed: ['note', 'content']
		},
		site_change_undos: {
			word: 'site changé, repris',
			sense: 'Nobody is asked any more.',
			keeps: 'plus personne n’est rappelé (équipe)',
			purpose: 'corriger'
		},
		refresher_answers: {
			word: 'réponse à un rappel de contenu',
			sense: 'What somebody who had learnt it answered; the last counts.',
			keeps: 'veut revoir, n’en a pas besoin, pas jointe',
			purpose: 'revoir ce qui a changé',
			until: 'sans fin (sujet anonyme)',
			seenBy: FOR_THOSE_WHO_FOLLOW,
			person: {
				of: { person_id: 'people' },
				title: 'Réponses quand un site a changé',
				hiddenFromDesk: true,
				left: COUNTED,
				moved: ['réponse à un rappel de contenu', 'réponses à un rappel de contenu'],
				joined: {
					contenu: ['Contenu', sql`(select x.content from site_changes x where x.id = t.change_id)`]
				},
				columns: {
					answer: kept('Réponse', {
						'drop-in': 'veut revoir sur un créneau libre',
						'pre-list': 'veut revoir dans un atelier',
						knows: 'n’en a pas besoin',
						'not-reached': 'pas jointe'
					}),
					day: kept('Dit le'),
					recorded_at: kept('Noté le')
				}
			}
		}
	},
	contacts: ({ these }) => [
		sql`select r.person_id, r.day from refresher_answers r
		where r.answer <> 'not-reached' and ${these('r.person_id')}`
	]
};
