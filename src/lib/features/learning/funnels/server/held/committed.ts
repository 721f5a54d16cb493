import { sql } from 'kysely';
import { programmeOfEntry } from '#lib/features/learning/workshops/index.server.ts';
import { COUNTED, kept, type Holds } from '#lib/platform/database/holds.ts';

/** Who came, who commits herself, and where who stops goes. */
export const COMMITTED = {
	meeting_attendances: {
		word: 'venue à une réunion',
		sense: 'She came, or did not; the last record counts.',
		keeps: 'venue ou non à une réunion d’information',
		purpose: 'savoir à qui proposer une place',
		until: 'sans fin (sujet anonyme)',
		person: {
			of: { entry_id: 'pre_list_entries' },
			title: 'Réunions d’information',
			left: COUNTED,
			joined: { programme: ['Programme', programmeOfEntry('t.entry_id')] },
			columns: {
				came: kept('Venue', { true: 'oui', false: 'non' }),
				recorded_at: kept('Noté le')
			}
		}
	},
	commitments: {
		word: 'engagement',
		sense: 'She says, on paper or on screen, that she will follow the whole course.',
		keeps: 's’engage à suivre tout le cours, sur papier ou à l’écran',
		purpose: 'former les groupes',
		until: 'sans fin (sujet anonyme)',
		person: {
			of: { entry_id: 'pre_list_entries' },
			title: 'Engagements',
			left: COUNTED,
			joined: { programme: ['Programme', programmeOfEntry('t.entry_id')] },
			columns: {
				way: kept('Comment', { paper: 'sur papier', screen: 'à l’écran' }),
				committed_on: kept('Engagée le'),
				recorded_at: kept('Noté le')
			}
		}
	},
	commitment_withdrawals: {
		word: 'engagement retiré',
		sense: 'She takes it back.',
		keeps: 'ne s’engage plus',
		purpose: 'former les groupes',
		until: 'sans fin (sujet anonyme)',
		person: {
			of: { commitment_id: 'commitments' },
			title: 'Engagements retirés',
			left: COUNTED,
			joined: {
				programme: [
					'Programme',
					sql`(select ${programmeOfEntry('o.entry_id')} from commitments o where o.id = t.commitment_id)`
				]
			},
			columns: { withdrawn_on: kept('Retiré le'), recorded_at: kept('Noté le') }
		}
	},
	onward_steps: {
		word: 'suite d’un arrêt',
		sense: 'Where somebody who stops goes: a job, a training, a partner.',
		keeps: 'où va la personne qui arrête, dans une liste',
		purpose: 'compter les suites',
		until: 'sans fin (sujet anonyme)',
		person: {
			of: { person_id: 'people' },
			title: 'Suites d’un arrêt',
			left: COUNTED,
			moved: ['suite d’un arrêt', 'suites d’un arrêt'],
			joined: {
				programme: ['Programme', sql`(select p.name from programmes p where p.id = t.programme_id)`]
			},
			columns: {
				where_to: kept('Où', {
					job: 'un emploi',
					training: 'une formation',
					'other-course': 'un autre atelier',
					partner: 'un partenaire',
					'other-centre': 'un autre centre',
					'by-herself': 'continue seule',
					nowhere: 'rien de prévu'
				}),
				recorded_at: kept('Noté le')
			}
		}
	}
} satisfies Holds['tables'];
