import { sql } from 'kysely';
import { programmeOfEntry } from '#lib/features/learning/workshops/index.server.ts';
import { COUNTED, gone, kept, type Holds } from '#lib/platform/database/holds.ts';
import { eraseWishes } from './wishes/erase-wishes.ts';

/** What `groups` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		group_offers: {
			word: 'créneau proposé',
			sense: 'A weekly slot a centre could open for a programme, with its seats and its room.',
			keeps: 'jour, heure, lieu, salle, places d’un créneau possible',
			purpose: 'proposer des groupes',
			typed: ['venue', 'room']
		},
		group_offer_animators: {
			word: 'animateur d’un créneau',
			sense: 'Who could lead it; her profile is her own.',
			keeps: 'qui pourrait l’animer (équipe)',
			purpose: 'proposer des groupes'
		},
		group_offer_withdrawals: {
			word: 'créneau retiré',
			sense: 'It is offered no more; groups signed on it go on.',
			keeps: 'créneau retiré',
			purpose: 'ne plus le proposer'
		},
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
		},
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
		},
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
	},
	erase: eraseWishes
};
