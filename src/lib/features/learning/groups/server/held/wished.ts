import { sql } from 'kysely';
import { programmeOfEntry } from '#lib/features/learning/workshops/index.server.ts';
import { COUNTED, gone, kept, type Holds } from '#lib/platform/database/holds.ts';

/** When somebody who waits can come, what she needs, and with whom. */
export const WISHED = {
	group_wishes: {
		word: 'souhaits',
		sense: 'When somebody who waits can come and what she needs, as last told.',
		keeps: 'ce qu’il lui faut dans la salle\u00a0; au centre seulement ou non',
		purpose: 'lui proposer un groupe où elle peut aller',
		until: '2 ans après le dernier contact',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		person: {
			of: { entry_id: 'pre_list_entries' },
			title: 'Souhaits pour un groupe',
			joined: { programme: ['Programme', programmeOfEntry('t.entry_id')] },
			columns: {
				needs: gone('Ce qu’il lui faut', {
					'step-free': 'accès de plain-pied (fauteuil roulant)',
					'hearing-loop': 'boucle magnétique (appareil auditif)',
					'big-screen': 'grand écran',
					'large-keys': 'clavier à grosses touches',
					'left-handed': 'souris pour gaucher',
					quiet: 'salle calme'
				}),
				stays_here: gone('Au centre seulement', { true: 'oui', false: 'non' }),
				recorded_at: gone('Noté le')
			}
		}
	},
	group_wish_slots: {
		word: 'créneau souhaité',
		sense: 'One of her slots, the one she likes best first.',
		keeps: 'quand elle peut venir',
		purpose: 'lui proposer un créneau',
		until: '2 ans après le dernier contact',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		person: {
			of: { wish_id: 'group_wishes' },
			title: 'Créneaux souhaités',
			joined: {
				programme: [
					'Programme',
					sql`(select ${programmeOfEntry('o.entry_id')} from group_wishes o where o.id = t.wish_id)`
				]
			},
			columns: {
				rank: gone('Choix'),
				weekday: gone('Jour', {
					'1': 'lundi',
					'2': 'mardi',
					'3': 'mercredi',
					'4': 'jeudi',
					'5': 'vendredi',
					'6': 'samedi',
					'7': 'dimanche'
				}),
				starts_at: gone('Heure'),
				recorded_at: gone('Noté le')
			}
		}
	},
	group_companions: {
		word: 'venir avec',
		sense: 'Two people placed together or not at all.',
		keeps: 'deux personnes qui viennent ensemble',
		purpose: 'ne pas les séparer',
		until: 'sans fin (sujet anonyme)',
		person: {
			of: { entry_id: 'pre_list_entries', with_entry_id: 'pre_list_entries' },
			title: 'Vient avec quelqu’un',
			left: COUNTED,
			joined: { programme: ['Programme', programmeOfEntry('t.entry_id')] },
			columns: { recorded_at: kept('Noté le') }
		}
	},
	group_companion_partings: {
		word: 'venir séparément',
		sense: 'They no longer have to come together.',
		keeps: 'elles peuvent venir séparément',
		purpose: 'corriger',
		until: 'sans fin (sujet anonyme)',
		person: {
			of: { companion_id: 'group_companions' },
			title: 'Peut venir séparément',
			left: COUNTED,
			joined: {
				programme: [
					'Programme',
					sql`(select ${programmeOfEntry('o.entry_id')} from group_companions o where o.id = t.companion_id)`
				]
			},
			columns: { recorded_at: kept('Noté le') }
		}
	}
} satisfies Holds['tables'];
