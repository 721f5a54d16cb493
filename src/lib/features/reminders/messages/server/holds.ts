import { sql } from 'kysely';
import { gone, type Holds } from '#lib/platform/database/holds.ts';
import { STATE_NAMES } from '../domain/message-state.ts';
import { erasePastMessages } from './erase-past.ts';

const team = 'animation, référent famille, direction\u00a0; jamais l’accueil';
const network = 'administration';

/** What `messages` keeps, said once. */
export const holds: Holds = {
	tables: {
		sms_messages: {
			word: 'SMS envoyé',
			sense: 'What was handed to the network of telephones, written before it is.',
			keeps: 'numéro, texte, heure, prix, fournisseur',
			purpose: 'n’envoyer qu’une fois, savoir ce qui est parti',
			until: 'texte et numéro 6 mois, le reste 2 ans',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy: team,
			person: {
				of: { person_id: 'people' },
				title: 'SMS envoyés',
				hiddenFromDesk: true,
				moved: ['SMS envoyé', 'SMS envoyés'],
				columns: {
					kind: gone('Sorte'),
					recipient: gone('Numéro'),
					number_mark: gone('Empreinte du numéro'),
					text: gone('Texte'),
					alphabet: gone('Alphabet'),
					segments: gone('Nombre de SMS'),
					cents: gone('Prix, en centimes'),
					sender: gone('Expéditeur'),
					provider: gone('Fournisseur'),
					provider_ref: gone('Référence du fournisseur'),
					matched_ref: gone('Référence rapprochée'),
					handed_at: gone('Remis le'),
					valid_until: gone('Valable jusqu’au'),
					told_on: gone('Jour du rappel'),
					came_back_at: gone('Revenu le'),
					erased_at: gone('Texte effacé le')
				},
				instead: { number_mark: sql`null` }
			}
		},
		sms_receipts: {
			word: 'accusé de SMS',
			sense:
				'How far an SMS went, a line each time somebody says so; the one that goes furthest counts.',
			keeps: 'reçu, non reçu, refusé\u00a0: quand, dit par qui',
			purpose: 'savoir si un rappel est arrivé',
			until: 'avec le SMS',
			goes: 'avec le SMS',
			seenBy: team,
			person: {
				of: { sms_id: 'sms_messages' },
				title: 'Accusés de SMS',
				hiddenFromDesk: true,
				columns: {
					state: gone('Suite', { ...STATE_NAMES, back: 'Revenu' }),
					reason: gone('Pourquoi'),
					source: gone('Dit par', {
						answer: 'le fournisseur, à l’envoi',
						receipt: 'le fournisseur, ensuite',
						matched: 'le fournisseur, rapproché par le numéro et le texte',
						clock: 'Déclic, le délai passé',
						hand: 'l’équipe'
					}),
					at: gone('À quel moment'),
					recorded_at: gone('Noté le')
				}
			}
		},
		sms_early_receipts: {
			word: 'accusé en avance',
			sense: 'A receipt of an SMS whose reference is not written yet; it waits a day.',
			keeps: 'référence, état, empreintes du numéro et du début du texte',
			purpose: 'ne perdre aucun accusé',
			until: '1 jour',
			goes: 'seul',
			seenBy: 'personne'
		},
		sms_stops: {
			word: 'arrêt des SMS',
			sense: 'A number that nobody writes to any more, as a keyed mark; only the person restores.',
			keeps: 'empreinte du numéro, jour, origine\u00a0; jamais le numéro ni le nom',
			purpose: 'ne plus jamais écrire à qui l’a demandé'
		},
		sms_network_stops: {
			word: 'arrêt d’un numéro inconnu',
			sense:
				'A STOP of a number that no centre knew, as a keyed mark: it holds in whichever notes that number later.',
			keeps: 'empreinte du numéro, jour\u00a0; jamais le numéro ni le nom',
			purpose: 'ne jamais écrire à qui l’a dit, quel que soit le centre'
		},
		sms_unknown_counts: {
			word: 'SMS d’un numéro inconnu',
			sense: 'How many SMS a day came from numbers that no centre knows, and how many said STOP.',
			keeps: 'un nombre par jour, sans personne ni texte',
			purpose: 'que rien de ce qui est reçu ne reste sans trace',
			until: '2 ans',
			goes: 'seul, la nuit',
			seenBy: 'qui lit les réponses aux SMS'
		},
		sms_unknown_keys: {
			word: 'référence d’un SMS inconnu',
			sense: 'What names an SMS that was counted, so that it is counted once; it stays two days.',
			keeps: 'référence donnée par le fournisseur, ou empreinte du SMS\u00a0; ni numéro, ni texte',
			purpose: 'ne compter qu’une fois ce qui est redit',
			until: '2 jours',
			goes: 'seul',
			seenBy: 'personne'
		},
		sms_answers: {
			word: 'réponse reçue',
			sense: 'What somebody answered, and what was done of it.',
			keeps: 'texte, numéro, jour, suite',
			purpose: 'qu’une personne lise et réponde',
			until: 'texte et numéro 6 mois, le reste 2 ans',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			person: {
				of: { person_id: 'people' },
				title: 'Réponses à nos SMS',
				moved: ['réponse à un SMS', 'réponses à des SMS'],
				columns: {
					provider: gone('Fournisseur'),
					answer_key: gone('Référence'),
					number_mark: gone('Empreinte du numéro'),
					recipient: gone('Numéro'),
					text: gone('Texte'),
					meaning: gone('Lu comme', {
						...{ stop: 'arrêter', start: 'reprendre', yes: 'oui', no: 'non' },
						...{ 'wrong-person': 'mauvais numéro', message: 'un message' }
					}),
					may_mean_stop: gone('Peut vouloir dire arrêter'),
					done: gone('Fait aussitôt', {
						...{ stopped: 'arrêté', started: 'repris', expected: 'attendue' },
						...{ absent: 'absence annoncée', untied: 'numéro retiré' }
					}),
					answer_by: gone('À traiter avant le'),
					received_at: gone('Reçu le'),
					read_at: gone('Lu le'),
					erased_at: gone('Texte effacé le')
				},
				instead: { number_mark: sql`null` }
			}
		},
		sms_answer_returns: {
			word: 'réponse remise dans la liste',
			sense: 'An answer said to be dealt with waits again: who had said so, and who put it back.',
			keeps: 'qui l’avait traitée, qui l’a remise, quand',
			purpose: 'qu’une réponse marquée par erreur soit lue',
			until: 'avec la réponse',
			goes: 'avec la réponse',
			person: {
				of: { answer_id: 'sms_answers' },
				title: 'Réponses remises dans la liste',
				columns: { read_at: gone('Traitée le'), recorded_at: gone('Remise le') }
			}
		},
		sms_providers: {
			word: 'réglage des SMS',
			sense: 'By whom the network sends, its keys sealed; the last line counts.',
			keeps: 'fournisseur, expéditeur, prix\u00a0; clés scellées',
			purpose: 'envoyer les SMS du réseau',
			typed: ['sender'],
			seenBy: network
		},
		sms_paces: {
			word: 'cadence des SMS',
			sense: 'When the provider may be handed the next SMS, whichever process does.',
			keeps: 'un instant par fournisseur, sans personne',
			purpose: 'ne pas dépasser ce que le fournisseur accepte',
			seenBy: 'personne'
		}
	},
	erasePast: (db, { today }) => erasePastMessages(db, today)
};
