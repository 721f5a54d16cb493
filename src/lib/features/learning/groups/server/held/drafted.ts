import { sql } from 'kysely';
import { programmeOfEntry } from '#lib/features/learning/workshops/index.server.ts';
import { COUNTED, kept, type Holds } from '#lib/platform/database/holds.ts';

/** The groups while nothing is decided: who is put where, and what a proposal must respect. */
export const DRAFTED = {
	group_drafts: {
		word: 'brouillon de groupes',
		sense: 'A proposal as its animator works on it, until she signs it or leaves it aside.',
		keeps: 'un brouillon de groupes, son premier jour',
		purpose: 'préparer un cycle'
	},
	group_draft_abandonments: {
		word: 'brouillon laissé',
		sense: 'It was left aside: another one may start.',
		keeps: 'brouillon laissé de côté',
		purpose: 'en commencer un autre'
	},
	group_draft_moves: {
		word: 'placement au brouillon',
		sense: 'Who put whom in which slot, by a proposal taken or by hand; the last one counts.',
		keeps: 'qui a été placé où dans un brouillon, par qui',
		purpose: 'préparer un groupe',
		until: 'sans fin (sujet anonyme)',
		seenBy: 'équipe, sauf accueil',
		person: {
			of: { entry_id: 'pre_list_entries' },
			title: 'Placements dans un brouillon de groupes',
			hiddenFromDesk: true,
			left: COUNTED,
			joined: { programme: ['Programme', programmeOfEntry('t.entry_id')] },
			columns: {
				by_proposal: kept('Par une proposition', { true: 'oui', false: 'non' }),
				recorded_at: kept('Noté le')
			}
		}
	},
	group_draft_marks: {
		word: 'consigne',
		sense:
			'What a proposal must respect: she stays, avoids a group, waits for later, or is taken in.',
		keeps: 'place gardée, groupe à éviter, prochain cycle',
		purpose: 'respecter ce qui a été convenu',
		until: 'sans fin (sujet anonyme)',
		seenBy: 'équipe, sauf accueil',
		person: {
			of: { entry_id: 'pre_list_entries' },
			title: 'Consignes d’un brouillon de groupes',
			hiddenFromDesk: true,
			left: COUNTED,
			joined: { programme: ['Programme', programmeOfEntry('t.entry_id')] },
			columns: {
				kind: kept('Consigne', {
					stay: 'place gardée',
					avoid: 'pas dans ce groupe',
					later: 'pour un prochain cycle',
					join: 'dans le brouillon, sans engagement'
				}),
				recorded_at: kept('Noté le')
			}
		}
	},
	group_draft_mark_undos: {
		word: 'consigne levée',
		sense: 'It need not be respected any more.',
		keeps: 'consigne levée',
		purpose: 'corriger',
		until: 'sans fin (sujet anonyme)',
		seenBy: 'équipe, sauf accueil',
		person: {
			of: { mark_id: 'group_draft_marks' },
			title: 'Consignes levées',
			hiddenFromDesk: true,
			left: COUNTED,
			joined: {
				programme: [
					'Programme',
					sql`(select ${programmeOfEntry('o.entry_id')} from group_draft_marks o where o.id = t.mark_id)`
				]
			},
			columns: { recorded_at: kept('Noté le') }
		}
	},
	group_proposals: {
		word: 'proposition',
		sense: 'What is sought for a draft, or found and not yet taken: seen from any process.',
		keeps: 'la proposition cherchée pour un brouillon, ou pas encore prise',
		purpose: 'la voir depuis n’importe quel poste',
		until: 'prise, laissée, ou brouillon signé',
		goes: 'seul',
		seenBy: 'équipe, sauf accueil'
	}
} satisfies Holds['tables'];
