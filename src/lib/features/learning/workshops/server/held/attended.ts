import { sql } from 'kysely';
import { COUNTED, erased, kept, type Holds } from '#lib/platform/database/holds.ts';
import { groupOfEnrolment, programmeOfEntry } from './words.ts';

const GROUP = sql`(select label from workshop_groups g where g.id = t.group_id)`;
const DAY = sql`(select day from seances s where s.id = t.seance_id)`;

/** Who waits, who is in which group, who came, who left. */
export const ATTENDED = {
	enrolments: {
		word: 'inscription',
		sense: 'A person belongs to a group, from a day.',
		keeps: 'qui appartient à quel groupe, depuis quand',
		purpose: 'tenir la feuille',
		until: 'sans fin (sujet anonyme)',
		goes: 'annulation d’un import',
		person: {
			of: { person_id: 'people' },
			title: 'Inscriptions',
			left: COUNTED,
			moved: ['inscription', 'inscriptions'],
			joined: {
				programme: [
					'Programme',
					sql`(select p.name from workshop_groups g join cycles c on c.id = g.cycle_id join programmes p on p.id = c.programme_id where g.id = t.group_id)`
				],
				cycle: [
					'Cycle',
					sql`(select c.label from workshop_groups g join cycles c on c.id = g.cycle_id where g.id = t.group_id)`
				],
				groupe: ['Groupe', GROUP]
			},
			columns: { enrolled_on: kept('Inscrite le'), recorded_at: kept('Noté le') }
		}
	},
	departures: {
		word: 'départ',
		sense: 'The first day she no longer does: what the report counts as a drop-out.',
		keeps: 'date de départ et raison en texte libre',
		purpose: 'compter les abandons',
		until: 'raison\u00a0: 2 ans',
		goes: 'retour de la personne\u00a0; raison\u00a0: seul, la nuit\u00a0; effacement demandé',
		seenBy: 'animation, direction\u00a0; jamais l’accueil',
		person: {
			of: { enrolment_id: 'enrolments' },
			title: 'Départs',
			left: COUNTED,
			moved: ['départ', 'départs'],
			joined: { groupe: ['Groupe', groupOfEnrolment('t.enrolment_id')] },
			columns: {
				left_on: kept('Partie le'),
				reason: erased('Raison'),
				recorded_at: kept('Noté le')
			}
		}
	},
	attendances: {
		word: 'présence',
		sense: 'Her mark at a séance: présent, absent, excusé, en retard.',
		keeps: 'présent, absent, excusé, en retard',
		purpose: 'feuille, assiduité',
		until: 'sans fin (sujet anonyme)',
		goes: 'annulation d’un import',
		seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
		person: {
			of: { enrolment_id: 'enrolments' },
			title: 'Présences',
			left: COUNTED,
			moved: ['présence', 'présences'],
			joined: { jour: ['Séance du', DAY], groupe: ['Groupe', GROUP] },
			columns: {
				kind: kept('Présence', {
					present: 'présente',
					absent: 'absente',
					excused: 'excusée',
					late: 'en retard'
				}),
				late_minutes: kept('Minutes de retard'),
				recorded_at: kept('Noté le')
			}
		}
	},
	pre_list_entries: {
		word: 'pré-liste',
		sense: 'Who waits for a programme, in the order they came.',
		keeps: 'qui attend quel programme',
		purpose: 'inviter dans l’ordre',
		until: 'sans fin (sujet anonyme)',
		person: {
			of: { person_id: 'people' },
			title: 'Pré-listes',
			left: COUNTED,
			moved: ['place en pré-liste', 'places en pré-liste'],
			joined: {
				programme: ['Programme', sql`(select p.name from programmes p where p.id = t.programme_id)`]
			},
			columns: { recorded_at: kept('Noté le') }
		}
	},
	pre_list_withdrawals: {
		word: 'retrait de la pré-liste',
		sense: 'She no longer waits.',
		keeps: 'n’attend plus, et raison',
		purpose: 'ne plus inviter',
		typed: ['reason'],
		until: 'raison\u00a0: 2 ans',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		person: {
			of: { entry_id: 'pre_list_entries' },
			title: 'Sorties de pré-liste',
			left: COUNTED,
			joined: { programme: ['Programme', programmeOfEntry('t.entry_id')] },
			columns: { reason: erased('Raison'), recorded_at: kept('Noté le') }
		}
	},
	announced_absences: {
		word: 'absence annoncée',
		sense: 'She said beforehand that she will not come.',
		keeps: 'absence annoncée à une séance',
		purpose: 'prévenir l’animation',
		until: 'sans fin (sujet anonyme)',
		goes: 'absence retirée',
		person: {
			of: { enrolment_id: 'enrolments' },
			title: 'Absences annoncées',
			left: COUNTED,
			moved: ['absence annoncée', 'absences annoncées'],
			joined: { jour: ['Séance du', DAY], groupe: ['Groupe', GROUP] },
			columns: { recorded_at: kept('Noté le') }
		}
	},
	course_exits: {
		word: 'sortie de parcours',
		sense: 'What she says at the end of a course, in one of four words; the last counts.',
		keeps: 'indépendante, fait seule la démarche voulue, veut aller plus loin, ne sait pas',
		purpose: 'compter les fins de parcours',
		until: 'sans fin (sujet anonyme)',
		seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
		person: {
			of: { enrolment_id: 'enrolments' },
			title: 'Fins de parcours',
			hiddenFromDesk: true,
			left: COUNTED,
			moved: ['fin de parcours', 'fins de parcours'],
			joined: { groupe: ['Groupe', groupOfEnrolment('t.enrolment_id')] },
			columns: {
				word: kept('La personne', {
					independent: 'est indépendante',
					'does-it-alone': 'fait seule la démarche voulue',
					'wants-more': 'veut aller plus loin',
					'does-not-know': 'ne sait pas'
				}),
				day: kept('Dit le'),
				recorded_at: kept('Noté le')
			}
		}
	},
	seance_tellings: {
		word: 'personne prévenue',
		sense: 'She was told that her séance moved or is cancelled.',
		keeps: 'prévenue d’un changement, par qui (équipe)',
		purpose: 'n’oublier personne',
		until: 'sans fin (sujet anonyme)',
		goes: 'coche retirée',
		person: {
			of: { enrolment_id: 'enrolments' },
			title: 'Changements de séance annoncés à la personne',
			left: COUNTED,
			moved: ['changement de séance annoncé', 'changements de séance annoncés'],
			joined: { jour: ['Séance du', DAY] },
			columns: { recorded_at: kept('Prévenue le') }
		}
	},
	absence_calls: {
		word: 'appel après absences',
		sense: 'She missed two séances in a row: somebody called her, and what came of it.',
		keeps: 'appel après deux absences\u00a0: ce qu’il a donné, mot facultatif',
		purpose: 'prendre des nouvelles, libérer une place',
		typed: ['note'],
		until: 'mot\u00a0: 2 ans\u00a0; le reste sans fin (sujet anonyme)',
		goes: 'mot\u00a0: seul, la nuit\u00a0; effacement demandé',
		seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
		person: {
			of: { enrolment_id: 'enrolments' },
			title: 'Appels après deux absences',
			hiddenFromDesk: true,
			left: COUNTED,
			moved: ['appel après absences', 'appels après absences'],
			joined: { jour: ['Séance manquée du', DAY], groupe: ['Groupe', GROUP] },
			columns: {
				outcome: kept('Ce que l’appel a donné', {
					'comes-back': 'a répondu, va revenir',
					stopped: 'a répondu, a arrêté',
					message: 'message laissé',
					'no-answer': 'pas de réponse'
				}),
				called_on: kept('Appelée le'),
				note: erased('Mot noté'),
				recorded_at: kept('Noté le')
			}
		}
	},
	absence_call_undos: {
		word: 'appel repris',
		sense: 'Such a call was noted by mistake.',
		keeps: 'appel noté par erreur',
		purpose: 'corriger',
		until: 'sans fin (sujet anonyme)',
		seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
		person: {
			of: { call_id: 'absence_calls' },
			title: 'Appels après deux absences, notés par erreur',
			hiddenFromDesk: true,
			left: COUNTED,
			joined: {
				groupe: [
					'Groupe',
					sql`(select g.label from absence_calls k join workshop_groups g on g.id = k.group_id where k.id = t.call_id)`
				]
			},
			columns: { recorded_at: kept('Corrigé le') }
		}
	}
} satisfies Holds['tables'];
