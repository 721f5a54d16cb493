import { sql } from 'kysely';
import { programmeOfEntry } from '#lib/features/learning/workshops/index.server.ts';
import { gone, type Holds } from '#lib/platform/database/holds.ts';
import { eraseAgreements, erasePastLines } from './erase-agreements.ts';

const centreNamed = (id: string) => sql`(select c.name from centres c where c.id = ${sql.ref(id)})`;

/** What `territories` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		territory_rounds: {
			word: 'répartition de territoire',
			sense: 'What the coordination opens, and centres join.',
			keeps: 'une répartition de territoire, son nom, son premier jour',
			purpose: 'former des groupes entre centres',
			typed: ['label'],
			seenBy: 'réseau'
		},
		territory_round_closings: {
			word: 'répartition close',
			sense: 'Nobody joins it or searches any more.',
			keeps: 'répartition close',
			purpose: 'ne plus chercher',
			seenBy: 'réseau'
		},
		territory_joinings: {
			word: 'participation d’un centre',
			sense: 'A centre lends its slots and its list, with one of its programmes.',
			keeps: 'un centre participe, avec quel programme',
			purpose: 'savoir qui prête ses créneaux',
			seenBy: 'réseau'
		},
		territory_leavings: {
			word: 'retrait d’un centre',
			sense: 'It takes part no more, from now on.',
			keeps: 'un centre s’est retiré',
			purpose: 'respecter sa décision',
			seenBy: 'réseau'
		},
		territory_searches: {
			word: 'recherche de territoire',
			sense: 'The coordination asks for groups; a job seeks them.',
			keeps: 'recherche demandée par la coordination',
			purpose: 'n’en mener qu’une à la fois',
			seenBy: 'réseau'
		},
		territory_search_steps: {
			word: 'étape d’une recherche',
			sense: 'A goal that it reached.',
			keeps: 'but atteint par une recherche',
			purpose: 'montrer l’avancement',
			seenBy: 'réseau'
		},
		territory_search_stops: {
			word: 'recherche arrêtée',
			sense: 'Somebody stopped it: the former result stays.',
			keeps: 'recherche arrêtée',
			purpose: 'garder le résultat d’avant',
			seenBy: 'réseau'
		},
		territory_search_endings: {
			word: 'fin d’une recherche',
			sense: 'How it ended, and what is proven.',
			keeps: 'fin d’une recherche, preuve, nombre de groupes',
			purpose: 'dire ce qui est prouvé',
			seenBy: 'réseau'
		},
		territory_agreements: {
			word: 'accord pour un centre',
			sense: 'She may be proposed to that other centre.',
			keeps: 'son accord pour être proposée à un autre centre, dit ou sur papier',
			purpose: 'ne rien proposer ailleurs sans accord',
			until: '2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			person: {
				of: { entry_id: 'pre_list_entries' },
				title: 'Accord pour être proposée à un autre centre',
				joined: {
					centre: ['Centre', centreNamed('t.host_centre_id')],
					programme: ['Programme', programmeOfEntry('t.entry_id')]
				},
				columns: {
					how: gone('Donné', { said: 'de vive voix', paper: 'sur papier' }),
					recorded_at: gone('Noté le')
				}
			}
		},
		territory_agreement_withdrawals: {
			word: 'accord retiré',
			sense: 'And no more.',
			keeps: 'accord retiré',
			purpose: 'ne plus rien proposer',
			until: 'avec l’accord',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			person: {
				of: { agreement_id: 'territory_agreements' },
				title: 'Accord retiré',
				joined: {
					centre: [
						'Centre',
						sql`(select ${centreNamed('o.host_centre_id')} from territory_agreements o where o.id = t.agreement_id)`
					],
					programme: [
						'Programme',
						sql`(select ${programmeOfEntry('o.entry_id')} from territory_agreements o where o.id = t.agreement_id)`
					]
				},
				columns: { recorded_at: gone('Noté le') }
			}
		},
		territory_lines: {
			word: 'ligne de répartition',
			sense: 'What a search found for somebody, kept in her centre.',
			keeps: 'le créneau trouvé pour elle, ou pourquoi aucun',
			purpose: 'former les groupes',
			until: '60 jours après la clôture',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy: 'équipe, sauf accueil',
			person: {
				of: { entry_id: 'pre_list_entries' },
				title: 'Répartition de territoire',
				hiddenFromDesk: true,
				joined: {
					centre: ['Centre', centreNamed('t.host_centre_id')],
					programme: ['Programme', programmeOfEntry('t.entry_id')]
				},
				columns: {
					cause: gone('Sans place, pourquoi', {
						'no-slot': 'aucun créneau ne va',
						incompatible: 'aucun groupe ne convient',
						'not-opened': 'le groupe n’ouvre pas',
						full: 'les groupes sont complets',
						'longer-wait': 'd’autres attendent depuis plus longtemps'
					}),
					help: gone('Ce qui aiderait'),
					recorded_at: gone('Trouvé le')
				}
			}
		},
		territory_answers: {
			word: 'réponse à une répartition',
			sense: 'What she says of a slot elsewhere; the last one counts.',
			keeps: 'ce qu’elle a répondu',
			purpose: 'ne pas redemander',
			until: 'avec la proposition',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy: 'équipe, sauf accueil',
			person: {
				of: { line_id: 'territory_lines' },
				title: 'Réponse à un créneau ailleurs',
				hiddenFromDesk: true,
				joined: {
					centre: [
						'Centre',
						sql`(select ${centreNamed('o.host_centre_id')} from territory_lines o where o.id = t.line_id)`
					],
					programme: [
						'Programme',
						sql`(select ${programmeOfEntry('o.entry_id')} from territory_lines o where o.id = t.line_id)`
					]
				},
				columns: {
					answer: gone('Réponse', { yes: 'veut bien', wait: 'préfère attendre' }),
					recorded_at: gone('Noté le')
				}
			}
		},
		territory_arrivals: {
			word: 'arrivée d’un autre centre',
			sense: 'She accepted a slot here: on this list once, with where she comes from.',
			keeps: 'elle vient d’un autre centre, pour quel créneau',
			purpose: 'dire d’où vient la fiche',
			until: '2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			person: {
				of: { entry_id: 'pre_list_entries' },
				title: 'Venue d’un autre centre',
				joined: {
					centre: ['Venue de', centreNamed('t.from_centre_id')],
					programme: ['Programme', programmeOfEntry('t.entry_id')]
				},
				columns: { recorded_at: gone('Noté le') }
			}
		}
	},
	erase: eraseAgreements,
	erasePast: (db, { today }) => erasePastLines(db, today)
};
