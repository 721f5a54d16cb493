import { sql } from 'kysely';
import { erased, gone, kept, type Holds } from '#lib/platform/database/holds.ts';
import { LEVEL_NAMES } from '../../domain/conversation/level-names.ts';
import { verdictTitle } from '../../domain/conversation/result-words.ts';

const VERDICTS = ['0', '0-1', '1', '1-2', '2'];
const VERDICT_NAMES = Object.fromEntries(
	VERDICTS.map((verdict) => [verdict, verdictTitle(verdict)])
);

/** What somebody said of herself, what was understood of it, and the tablet she was lent to say it. */
export const CONVERSED = {
	placements: {
		word: 'positionnement d’une personne',
		sense: 'One conversation: for whom, which day, which way, before or after a course.',
		keeps: 'jour, façon, avant ou après, questionnaire utilisé',
		purpose: 'situer, avec elle, ce qu’elle sait faire',
		until: 'sans fin (sujet anonyme)',
		seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
		person: {
			of: { person_id: 'people' },
			title: 'Positionnements',
			hiddenFromDesk: true,
			left: 'Un niveau et une date, sans nom\u00a0: les progrès d’un groupe se comptent.',
			moved: ['positionnement', 'positionnements'],
			columns: {
				moment: kept('Moment', { before: 'avant le cours', after: 'après le cours' }),
				way: kept('Façon', {
					'with-animator': 'avec l’animation',
					tablet: 'seule, sur une tablette',
					paper: 'sur papier'
				}),
				bank_version: kept('Questionnaire'),
				half: kept('Moitié du questionnaire'),
				seed: kept('Tirage des questions'),
				weights: kept('Poids des domaines'),
				day: kept('Jour'),
				recorded_at: kept('Noté le')
			}
		}
	},
	placement_situations: {
		word: 'situation',
		sense: 'What she has at home, who does it for her, how she feels: one row an answer.',
		keeps:
			'appareil, connexion, qui fait les démarches, confiance, contrainte ressentie\u00a0; français première langue ou non, si elle veut le dire',
		purpose: 'préparer l’accompagnement\u00a0; vérifier que les questions sont justes pour tous',
		until: '2 ans après le dernier contact',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
		person: {
			of: { placement_id: 'placements' },
			title: 'Sa situation, dite avant les questions',
			hiddenFromDesk: true,
			columns: {
				question: gone('Question'),
				answer: gone('Réponse'),
				recorded_at: gone('Noté le')
			}
		}
	},
	placement_readings: {
		word: 'lecture d’une lettre',
		sense: 'How she reads a letter, if she will say: in no count, no export, never the desk’s.',
		keeps: 'sans peine, avec de l’aide, c’est difficile, ou ne pas répondre',
		purpose: 'proposer l’écoute, les pictos, un accompagnement',
		until: '6 mois après le cours',
		goes: 'seul, la nuit\u00a0; positionnement annulé\u00a0; effacement demandé',
		seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
		person: {
			of: { placement_id: 'placements' },
			title: 'Comment elle lit une lettre',
			hiddenFromDesk: true,
			columns: {
				answer: gone('Réponse', {
					easy: 'sans peine',
					helped: 'avec de l’aide',
					hard: 'c’est difficile'
				}),
				recorded_at: gone('Noté le')
			}
		}
	},
	placement_answers: {
		word: 'réponse de positionnement',
		sense: 'Alone, with help, not yet, or «\u202fje ne sais pas\u202f», which is no failure.',
		keeps: 'seule, avec aide, pas encore, ne sait pas, par activité',
		purpose: 'situer un niveau',
		until: '6 mois après le cours',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
		person: {
			of: { placement_id: 'placements' },
			title: 'Réponses aux questions',
			hiddenFromDesk: true,
			columns: {
				item: gone('Activité'),
				rank: gone('Rang'),
				answer: gone('Réponse', {
					'0': 'pas encore',
					'1': 'avec de l’aide',
					'2': 'par moi-même'
				}),
				recorded_at: gone('Noté le')
			}
		}
	},
	placement_endings: {
		word: 'fin de positionnement',
		sense: 'What was known when it ended; the last one not taken back counts.',
		keeps: 'groupe de niveau, probabilités, intervalle',
		purpose: 'proposer un groupe, compter les progrès',
		until: 'sans fin (sujet anonyme)',
		seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
		person: {
			of: { placement_id: 'placements' },
			title: 'Résultats des positionnements',
			hiddenFromDesk: true,
			left: 'Un niveau et une date, sans nom\u00a0: les progrès d’un groupe se comptent.',
			columns: {
				how: kept('Fin', {
					firm: 'le niveau est sûr',
					twelve: 'douze questions',
					'nothing-left': 'plus rien à demander',
					stopped: 'on s’est arrêté là'
				}),
				question_count: kept('Nombre de questions'),
				verdict: kept('Groupe de niveau', VERDICT_NAMES),
				is_firm: kept('Sûr'),
				group_probabilities: kept('Probabilités des trois groupes'),
				mean: kept('Estimation'),
				low80: kept('Bas de l’intervalle'),
				high80: kept('Haut de l’intervalle'),
				domains: kept('Probabilités par domaine'),
				recorded_at: kept('Noté le')
			}
		}
	},
	placement_gains: {
		word: 'progrès mesuré',
		sense: 'What the conversations before and after say together: kept when answers are erased.',
		keeps: 'ce que deux conversations disent ensemble d’un progrès (des nombres)',
		purpose: 'mesurer le progrès d’un groupe',
		until: 'sans fin (sujet anonyme)',
		seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
		person: {
			of: { before_id: 'placement_endings', after_id: 'placement_endings' },
			title: 'Progrès mesurés',
			hiddenFromDesk: true,
			left: 'Une mesure et une date, sans nom\u00a0: les progrès d’un groupe se comptent.',
			// What nobody would read: their number says that they are kept.
			instead: { likelihoods: sql`cardinality(t.likelihoods)` },
			columns: { likelihoods: kept('Mesure (nombres gardés)'), recorded_at: kept('Noté le') }
		}
	},
	placement_ending_undos: {
		word: 'fin reprise',
		sense: 'She went on after all: the end stays, and counts no more.',
		keeps: 'conversation reprise après sa fin',
		purpose: 'dire ce qui vaut aujourd’hui',
		until: 'sans fin (sujet anonyme)',
		seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
		person: {
			of: { ending_id: 'placement_endings' },
			title: 'Conversations reprises après leur fin',
			hiddenFromDesk: true,
			left: 'Un niveau et une date, sans nom\u00a0: les progrès d’un groupe se comptent.',
			columns: { recorded_at: kept('Noté le') }
		}
	},
	placement_undos: {
		word: 'positionnement annulé',
		sense: 'It was noted by mistake.',
		keeps: 'positionnement noté par erreur',
		purpose: 'corriger une erreur',
		seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
		person: {
			of: { placement_id: 'placements' },
			title: 'Positionnements annulés',
			hiddenFromDesk: true,
			left: 'Un niveau et une date, sans nom\u00a0: les progrès d’un groupe se comptent.',
			columns: { recorded_at: kept('Noté le') }
		}
	},
	told_levels: {
		word: 'niveau dit',
		sense: 'Her own word or the animator’s, beside the measure or in its absence.',
		keeps: 'niveau dit par elle ou par l’animation, et pourquoi',
		purpose: 'ne laisser personne sans niveau',
		typed: ['reason'],
		until: 'raison\u00a0: 2 ans',
		goes: 'seul, la nuit\u00a0; effacement demandé (la raison)',
		seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
		person: {
			of: { person_id: 'people' },
			title: 'Niveaux dits',
			hiddenFromDesk: true,
			left: 'Un niveau et une date, sans nom\u00a0: les progrès d’un groupe se comptent.',
			moved: ['niveau dit', 'niveaux dits'],
			columns: {
				source: kept('Dit par', { 'her-word': 'la personne elle-même', animator: 'l’animation' }),
				level: kept('Niveau', LEVEL_NAMES),
				certainty: kept('Certitude', { sure: 'sûr', rather: 'plutôt', unsure: 'pas sûr' }),
				reason: erased('Raison'),
				day: kept('Jour'),
				recorded_at: kept('Noté le')
			}
		}
	},
	non_user_types: {
		word: 'type de non-usager',
		sense:
			'One of Granjon’s four, with its list; optional, of the animator alone, never asked aloud.',
		keeps: 'un des quatre types de non-usagers, et sa liste\u00a0; au choix de l’animation',
		purpose: 'préparer l’accueil',
		until: '6 mois après le cours',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
		person: {
			of: { placement_id: 'placements' },
			title: 'Rapport à internet, dit par l’animation',
			hiddenFromDesk: true,
			columns: { list: gone('Liste'), type: gone('Type'), recorded_at: gone('Noté le') }
		}
	},
	tablet_links: {
		word: 'tablette prêtée',
		sense: 'One person, one conversation, one hour at most.',
		keeps: 'fin du prêt d’une tablette',
		purpose: 'répondre seule, sans compte',
		until: 'sans fin (sans nom)',
		seenBy: 'personne',
		person: {
			of: { placement_id: 'placements' },
			title: 'Tablettes prêtées',
			hiddenFromDesk: true,
			left: 'Une durée, sans nom.',
			columns: { expires_at: kept('Jusqu’au'), recorded_at: kept('Noté le') }
		}
	},
	tablet_link_closings: {
		word: 'tablette rendue',
		sense: 'She has finished: the tablet has forgotten everything.',
		keeps: 'tablette rendue',
		purpose: 'ne plus rien montrer',
		until: 'sans fin (sans nom)',
		seenBy: 'personne',
		person: {
			of: { link_id: 'tablet_links' },
			title: 'Tablettes rendues',
			hiddenFromDesk: true,
			left: 'Une date, sans nom.',
			columns: { recorded_at: kept('Noté le') }
		}
	}
} satisfies Holds['tables'];
