import { programmeOfEntry } from '#lib/features/learning/workshops/index.server.ts';
import { COUNTED, kept, type Holds } from '#lib/platform/database/holds.ts';

/** The groups once they are decided, and the seats that come free in them. */
export const SIGNED = {
	group_signatures: {
		word: 'signature',
		sense: 'The animator signed: groups, séances and enrolments were made with it.',
		keeps: 'qui a signé des groupes, quand (équipe)',
		purpose: 'savoir qui a décidé',
		goes: 'annulation d’un import'
	},
	signed_groups: {
		word: 'groupe signé',
		sense: 'The slot that each of its groups took.',
		keeps: 'le créneau qu’un groupe a pris',
		purpose: 'ne pas le proposer deux fois',
		goes: 'annulation d’un import'
	},
	seat_calls: {
		word: 'place proposée',
		sense: 'A seat came free: somebody who waits was called for it, or cannot come.',
		keeps: 'place proposée par téléphone, ou elle ne peut pas',
		purpose: 'passer à la suivante',
		until: 'sans fin (sujet anonyme)',
		person: {
			of: { entry_id: 'pre_list_entries' },
			title: 'Places libres proposées',
			left: COUNTED,
			joined: { programme: ['Programme', programmeOfEntry('t.entry_id')] },
			columns: {
				word: kept('Ce qui a été noté', {
					offered: 'place proposée',
					cannot: 'ne pouvait pas venir'
				}),
				recorded_at: kept('Noté le')
			}
		}
	}
} satisfies Holds['tables'];
