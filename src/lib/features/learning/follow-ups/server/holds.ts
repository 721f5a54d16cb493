import { sql } from 'kysely';
import { groupOfEnrolment } from '#lib/features/learning/workshops/index.server.ts';
import { COUNTED, gone, kept, type Holds } from '#lib/platform/database/holds.ts';
import { YEARLY_NAMES } from '../domain/yearly-ask.ts';

/** What `follow-ups` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		after_course_answers: {
			word: 'appel des trois mois',
			sense: 'Three months after a course: what she does alone, or what she needs.',
			keeps: 'fait sans aide, a besoin de revoir, rien, pas de réponse',
			purpose: 'rappeler après la formation',
			until: 'sans fin (sujet anonyme)',
			seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
			person: {
				of: { enrolment_id: 'enrolments' },
				title: 'Appels trois mois après une formation',
				hiddenFromDesk: true,
				left: COUNTED,
				moved: ['appel des trois mois', 'appels des trois mois'],
				joined: { groupe: ['Groupe', groupOfEnrolment('t.enrolment_id')] },
				columns: {
					answer: kept('Réponse', {
						'uses-alone': 'fait seule',
						'drop-in': 'veut revoir sur un créneau libre',
						'pre-list': 'veut une autre formation',
						nothing: 'n’a besoin de rien',
						'not-reached': 'pas jointe'
					}),
					day: kept('Dit le'),
					recorded_at: kept('Noté le')
				}
			}
		},
		renewal_answers: {
			word: 'renouvellement',
			sense: 'Whether she goes on another year.',
			keeps: 'continue, arrête, pas jointe',
			purpose: 'prévoir l’année suivante',
			until: 'sans fin (sujet anonyme)',
			seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
			person: {
				of: { enrolment_id: 'enrolments' },
				title: 'Renouvellements',
				hiddenFromDesk: true,
				left: COUNTED,
				moved: ['renouvellement', 'renouvellements'],
				joined: { groupe: ['Groupe', groupOfEnrolment('t.enrolment_id')] },
				columns: {
					answer: kept('Réponse', {
						'goes-on': 'continue',
						stops: 'arrête',
						'not-reached': 'pas jointe'
					}),
					day: kept('Dit le'),
					recorded_at: kept('Noté le')
				}
			}
		},
		yearly_asks: {
			word: 'demande de l’année',
			sense: 'Each year after a course: whether she comes again, and the no that ends it.',
			keeps: 'lettre, pré-liste, pas cette année, ne plus me demander, pas de réponse',
			purpose: 'proposer de revenir, une fois par an',
			until: '2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
			person: {
				of: { person_id: 'people' },
				title: 'Demandes de chaque année',
				hiddenFromDesk: true,
				moved: ['demande de l’année', 'demandes de l’année'],
				columns: {
					answer: gone('Réponse', YEARLY_NAMES),
					day: gone('Jour'),
					recorded_at: gone('Noté le')
				}
			}
		},
		forgotten_contents: {
			word: 'contenu oublié',
			sense: 'What somebody says, after a course, that she no longer knows; the last one counts.',
			keeps: 'contenus à revoir',
			purpose: 'revoir ce qui est oublié',
			until: 'sans fin (sujet anonyme)',
			seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
			person: {
				of: { person_id: 'people' },
				title: 'Contenus à revoir',
				hiddenFromDesk: true,
				left: COUNTED,
				moved: ['contenu à revoir', 'contenus à revoir'],
				joined: {
					programme: [
						'Programme',
						sql`(select p.name from programmes p where p.id = t.programme_id)`
					]
				},
				columns: {
					contents: kept('À revoir'),
					day: kept('Dit le'),
					recorded_at: kept('Noté le')
				}
			}
		}
	},
	contacts: ({ these }) => [
		sql`select person_id, day from yearly_asks
		where answer not in ('written', 'not-reached') and ${these('person_id')}`,
		sql`select e.person_id, x.day
		from (select enrolment_id, answer, day from after_course_answers
			union all select enrolment_id, answer, day from renewal_answers) x
		join enrolments e on e.id = x.enrolment_id
		where x.answer <> 'not-reached' and ${these('e.person_id')}`
	]
};
