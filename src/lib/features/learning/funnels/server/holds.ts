import { sql } from 'kysely';
import { programmeOfEntry } from '#lib/features/learning/workshops/index.server.ts';
import { COUNTED, kept, type Holds } from '#lib/platform/database/holds.ts';

/** What `funnels` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		information_meetings: {
			word: 'réunion d’information',
			sense: 'Where a course is told, before anybody commits herself: a day, a place, seats.',
			keeps: 'réunion d’information\u00a0: jour, heures, lieu, places',
			purpose: 'inviter',
			typed: ['place']
		},
		information_meeting_cancellations: {
			word: 'réunion annulée',
			sense: 'It does not take place; those invited are invited again.',
			keeps: 'réunion annulée',
			purpose: 'prévenir',
			goes: 'réunion rétablie'
		},
		meeting_changes: {
			word: 'réunion changée',
			sense: 'What it was before it moved: whoever was invited by then is to be told.',
			keeps: 'jour, heures et lieu d’une réunion avant qu’elle change',
			purpose: 'prévenir',
			typed: ['place']
		},
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
		},
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
					programme: [
						'Programme',
						sql`(select p.name from programmes p where p.id = t.programme_id)`
					]
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
	},
	contacts: ({ these }) => [
		sql`select l.person_id, x.called_on as day
		from funnel_calls x join pre_list_entries l on l.id = x.entry_id
		where x.outcome in ('will-come', 'cannot-come', 'reached')
			and x.id not in (select call_id from funnel_call_undos) and ${these('l.person_id')}`,
		sql`select l.person_id, m.day
		from (select distinct on (meeting_id, entry_id) meeting_id, entry_id, came
			from meeting_attendances order by meeting_id, entry_id, id desc) x
		join information_meetings m on m.id = x.meeting_id
		join pre_list_entries l on l.id = x.entry_id
		where x.came and ${these('l.person_id')}`,
		sql`select l.person_id, greatest(x.committed_on, w.withdrawn_on) as day
		from commitments x
		join pre_list_entries l on l.id = x.entry_id
		left join commitment_withdrawals w on w.commitment_id = x.id
		where ${these('l.person_id')}`
	]
};
