import { sql } from 'kysely';
import { programmeOfEntry } from '#lib/features/learning/workshops/index.server.ts';
import { COUNTED, kept, type Holds } from '#lib/platform/database/holds.ts';

/** Whom it was told to, by which way, and who is left in peace for a while. */
export const ASKED = {
	funnel_invitations: {
		word: 'invitation à une réunion',
		sense: 'By letter, e-mail or call, until a day: to a meeting, or to come and talk.',
		keeps: 'qui a été invité, quand, par quel moyen',
		purpose: 'inviter, relancer',
		until: 'sans fin (sujet anonyme)',
		person: {
			of: { entry_id: 'pre_list_entries' },
			title: 'Invitations à une réunion d’information',
			left: COUNTED,
			joined: { programme: ['Programme', programmeOfEntry('t.entry_id')] },
			columns: {
				channel: kept('Comment', {
					letter: 'par courrier',
					email: 'par courriel',
					call: 'par téléphone'
				}),
				invited_on: kept('Invitée le'),
				expires_on: kept('Vaut jusqu’au'),
				recorded_at: kept('Noté le')
			}
		}
	},
	funnel_invitation_undos: {
		word: 'invitation annulée',
		sense: 'It was noted by mistake.',
		keeps: 'invitation notée par erreur',
		purpose: 'corriger une erreur',
		until: 'sans fin (sujet anonyme)',
		person: {
			of: { invitation_id: 'funnel_invitations' },
			title: 'Invitations annulées',
			left: COUNTED,
			joined: {
				programme: [
					'Programme',
					sql`(select ${programmeOfEntry('o.entry_id')} from funnel_invitations o where o.id = t.invitation_id)`
				]
			},
			columns: { recorded_at: kept('Noté le') }
		}
	},
	funnel_calls: {
		word: 'appel',
		sense: 'Somebody was called, or called: vient, ne peut pas, jointe, message, pas de réponse.',
		keeps: 'un appel et sa suite, dans une liste',
		purpose: 'ne pas rappeler deux fois',
		until: 'sans fin (sujet anonyme)',
		person: {
			of: { entry_id: 'pre_list_entries' },
			title: 'Appels pour une pré-liste',
			left: COUNTED,
			joined: { programme: ['Programme', programmeOfEntry('t.entry_id')] },
			columns: {
				outcome: kept('Suite', {
					'will-come': 'viendra',
					'cannot-come': 'ne peut pas venir',
					reached: 'jointe',
					message: 'message laissé',
					'no-answer': 'pas de réponse'
				}),
				called_on: kept('Appelée le'),
				recorded_at: kept('Noté le')
			}
		}
	},
	funnel_call_undos: {
		word: 'appel annulé',
		sense: 'It was noted by mistake.',
		keeps: 'appel noté par erreur',
		purpose: 'corriger une erreur',
		until: 'sans fin (sujet anonyme)',
		person: {
			of: { call_id: 'funnel_calls' },
			title: 'Appels annulés',
			left: COUNTED,
			joined: {
				programme: [
					'Programme',
					sql`(select ${programmeOfEntry('o.entry_id')} from funnel_calls o where o.id = t.call_id)`
				]
			},
			columns: { recorded_at: kept('Noté le') }
		}
	},
	follow_up_pauses: {
		word: 'pause de relance',
		sense: 'Nobody asks her again until a day.',
		keeps: 'ne plus relancer jusqu’à un jour',
		purpose: 'respecter son souhait',
		until: 'sans fin (sujet anonyme)',
		person: {
			of: { entry_id: 'pre_list_entries' },
			title: 'Pauses de relance',
			left: COUNTED,
			joined: { programme: ['Programme', programmeOfEntry('t.entry_id')] },
			columns: { until: kept('Jusqu’au'), recorded_at: kept('Noté le') }
		}
	},
	follow_up_pause_endings: {
		word: 'fin de pause',
		sense: 'She may be asked again sooner.',
		keeps: 'relance reprise plus tôt',
		purpose: 'relancer',
		until: 'sans fin (sujet anonyme)',
		person: {
			of: { pause_id: 'follow_up_pauses' },
			title: 'Pauses de relance arrêtées',
			left: COUNTED,
			joined: {
				programme: [
					'Programme',
					sql`(select ${programmeOfEntry('o.entry_id')} from follow_up_pauses o where o.id = t.pause_id)`
				]
			},
			columns: { recorded_at: kept('Noté le') }
		}
	}
} satisfies Holds['tables'];
