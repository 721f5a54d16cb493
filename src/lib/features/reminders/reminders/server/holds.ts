import { gone, type Holds } from '#lib/platform/database/holds.ts';
import { REASONS } from '../domain/decide-leaving.ts';
import { erasePastReminders } from './erase-past.ts';

const team = 'animation, référent famille, direction\u00a0; jamais l’accueil';

/** What `reminders` keeps, said once. */
export const holds: Holds = {
	tables: {
		reminders: {
			word: 'rappel',
			sense:
				'What will leave, or left: what is reminded, its date, its step, whom it is about; once.',
			keeps: 'ce qui est rappelé, la date, quand cela part, ce qu’il en est',
			purpose: 'envoyer chaque rappel une seule fois',
			until: '2 ans',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy: team,
			person: {
				of: { person_id: 'people' },
				title: 'Rappels',
				hiddenFromDesk: true,
				moved: ['rappel', 'rappels'],
				columns: {
					kind: gone('Sorte'),
					due_on: gone('Date rappelée'),
					step: gone('Combien de temps avant'),
					leaves_at: gone('Part le'),
					lapses_at: gone('Inutile après le'),
					planned_at: gone('Prévu le'),
					settled_at: gone('Réglé le'),
					outcome: gone('Suite', {
						...{ sms: 'SMS', email: 'e-mail', 'to-call': 'à appeler' },
						...{ 'to-letter': 'à écrire', cancelled: 'annulé' }
					}),
					reason: gone('Pourquoi', REASONS)
				}
			}
		},
		reminder_calls: {
			word: 'appel à la place d’un rappel',
			sense: 'The call or the letter in the place of a reminder that did not arrive.',
			keeps: 'issue de l’appel ou du courrier, qui, quand',
			purpose: 'que personne ne reste sans nouvelle',
			until: 'avec le rappel',
			goes: 'avec le rappel',
			seenBy: team,
			person: {
				of: { reminder_id: 'reminders' },
				title: 'Appels à la place d’un rappel',
				hiddenFromDesk: true,
				columns: {
					outcome: gone('Issue', {
						...{ reached: 'jointe', message: 'message laissé', 'no-answer': 'pas de réponse' },
						...{ letter: 'courrier', 'told-here': 'dit sur place', undone: 'annulé' }
					}),
					recorded_at: gone('Noté le')
				}
			}
		},
		reminder_confirmations: {
			word: 'envoi confirmé',
			sense: 'Somebody read how many would leave that day, and lets them.',
			keeps: 'sorte, jour, nombre, qui',
			purpose: 'ne pas envoyer beaucoup sans que quelqu’un l’ait lu',
			seenBy: 'référent famille, direction'
		},
		reminder_halts: {
			word: 'arrêt de tous les rappels',
			sense: 'Everything stops, in a centre or in the whole network, until somebody resumes.',
			keeps: 'raison, qui a arrêté, qui a repris, quand',
			purpose: 'tout arrêter d’un geste',
			typed: ['reason']
		},
		reminder_budget_warnings: {
			word: 'alerte de budget des SMS',
			sense: 'The direction was told that the month’s money comes to its end; once a threshold.',
			keeps: 'mois, seuil, budget, dépense, quand',
			purpose: 'prévenir la direction une seule fois',
			seenBy: 'personne'
		},
		reminder_beats: {
			word: 'battement des rappels',
			sense: 'When planning and sending were last alive.',
			keeps: 'un instant par centre, sans personne',
			purpose: 'voir en cinq minutes que plus rien ne part'
		}
	},
	erasePast: (db, { today }) => erasePastReminders(db, today)
};
