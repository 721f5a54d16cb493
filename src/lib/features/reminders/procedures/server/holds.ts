import { sql } from 'kysely';
import { gone, type Holds } from '#lib/platform/database/holds.ts';

const seenBy = 'référent famille, direction\u00a0; jamais l’accueil';
const RHYTHM = {
	once: 'une seule fois',
	monthly: 'tous les mois',
	quarterly: 'tous les trois mois',
	yearly: 'tous les ans',
	expires: 'fin de validité'
};

/** What `procedures` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		procedures: {
			word: 'démarche suivie',
			sense: 'What a family must not forget, its first date, its rhythm, who accompanies.',
			keeps: 'démarche, date, rythme, qui accompagne, ce qu’il faut apporter',
			purpose: 'ne laisser passer aucune échéance',
			typed: ['bring'],
			until: '2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy,
			person: {
				of: { person_id: 'people' },
				title: 'Démarches suivies',
				hiddenFromDesk: true,
				moved: ['démarche suivie', 'démarches suivies'],
				columns: {
					kind: gone('Démarche'),
					due_on: gone('Première date'),
					rhythm: gone('Rythme', RHYTHM),
					bring: gone('À apporter'),
					recorded_at: gone('Noté le')
				}
			}
		},
		procedure_outcomes: {
			word: 'suite d’une démarche',
			sense: 'One of its dates was done, or not after all; it stops, or goes on: the last counts.',
			keeps: 'démarche faite, reprise ou arrêtée\u00a0: quand, par qui (équipe)',
			purpose: 'savoir quelle date attend',
			until: 'avec la démarche',
			goes: 'avec la démarche',
			seenBy,
			person: {
				of: { procedure_id: 'procedures' },
				title: 'Suites des démarches',
				hiddenFromDesk: true,
				joined: {
					demarche: ['Démarche', sql`(select p.kind from procedures p where p.id = t.procedure_id)`]
				},
				columns: {
					due_on: gone('Date de la démarche'),
					outcome: gone('Suite', {
						done: 'faite',
						undone: 'pas faite, finalement',
						stopped: 'arrêtée',
						resumed: 'reprise'
					}),
					day: gone('Dit le'),
					recorded_at: gone('Noté le')
				}
			}
		},
		procedure_changes: {
			word: 'démarche corrigée',
			sense:
				'What a démarche said until somebody wrote it anew: its date, its rhythm, who accompanied.',
			keeps:
				'démarche, date, rythme, qui accompagnait, ce qu’il fallait apporter, corrigé quand, par qui',
			purpose: 'savoir pourquoi une date a changé',
			typed: ['bring'],
			until: 'avec la démarche',
			goes: 'avec la démarche',
			seenBy,
			person: {
				of: { procedure_id: 'procedures' },
				title: 'Démarches corrigées',
				hiddenFromDesk: true,
				columns: {
					kind: gone('Démarche, avant'),
					due_on: gone('Première date, avant'),
					rhythm: gone('Rythme, avant', RHYTHM),
					bring: gone('À apporter, avant'),
					day: gone('Corrigé le'),
					recorded_at: gone('Noté le')
				}
			}
		},
		procedure_readings: {
			word: 'démarche relue',
			sense: 'Somebody of the centre read the official page of a démarche again, as each autumn.',
			keeps: 'démarche relue sur le site officiel\u00a0: quand, par qui (équipe)',
			purpose: 'ne pas dire ce qui a changé',
			seenBy
		}
	},
	contacts: ({ these }) => [
		sql`select p.person_id, o.day from procedure_outcomes o
		join procedures p on p.id = o.procedure_id
		where o.outcome = 'done' and ${these('p.person_id')}
			and not exists (select from procedure_outcomes u where u.procedure_id = o.procedure_id
				and u.due_on = o.due_on and u.outcome = 'undone' and u.id > o.id)`
	]
};
