import { sql } from 'kysely';
import { COUNTED, erased, kept, type Holds } from '#lib/platform/database/holds.ts';
import { oldestKeptContact } from '#lib/features/people/people/index.ts';
import { eraseRequestWords, eraseUnnamedRequestWords } from './erase-words.ts';

/** What `requests` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		requests: {
			word: 'demande',
			sense: 'What somebody asks at the desk, in her own words.',
			keeps: 'ce qui est demandé, en ses mots, famille, canal',
			purpose: 'répondre, compter les besoins',
			typed: ['words'],
			until: 'texte\u00a0: 2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			person: {
				of: { person_id: 'people' },
				title: 'Demandes',
				left: COUNTED,
				moved: ['demande', 'demandes'],
				joined: {
					partenaire: ['Partenaire', sql`(select p.name from partners p where p.id = t.partner_id)`]
				},
				columns: {
					words: erased('Ses mots'),
					family: kept('Famille', {
						'etat-civil': 'état civil',
						'citoyennete-impots': 'citoyenneté et impôts',
						'prestations-sante': 'prestations et santé',
						emploi: 'emploi',
						retraite: 'retraite',
						scolarite: 'scolarité',
						loisirs: 'loisirs',
						equipement: 'équipement',
						apprendre: 'apprendre',
						'autre-demarche': 'autre démarche'
					}),
					proposed_family: kept('Famille proposée', {
						'etat-civil': 'état civil',
						'citoyennete-impots': 'citoyenneté et impôts',
						'prestations-sante': 'prestations et santé',
						emploi: 'emploi',
						retraite: 'retraite',
						scolarite: 'scolarité',
						loisirs: 'loisirs',
						equipement: 'équipement',
						apprendre: 'apprendre',
						'autre-demarche': 'autre démarche'
					}),
					proposed_confidence: kept('Sûreté de la proposition'),
					channel: kept('Par quelle voie', {
						comes: 'sur place',
						phones: 'au téléphone',
						partner: 'par un partenaire'
					}),
					origin: kept('Venue par', {
						herself: 'de soi-même',
						'word-of-mouth': 'le bouche-à-oreille',
						partner: 'un partenaire',
						centre: 'le centre',
						unknown: 'non dit'
					}),
					day: kept('Jour'),
					recorded_at: kept('Noté le')
				}
			}
		},
		family_corrections: {
			word: 'famille corrigée',
			sense: 'A family put right afterwards: kept to improve the rules.',
			keeps: 'famille corrigée',
			purpose: 'améliorer les règles',
			person: {
				of: { request_id: 'requests' },
				title: 'Familles corrigées',
				left: COUNTED,
				columns: {
					was: kept('Était', {
						'etat-civil': 'état civil',
						'citoyennete-impots': 'citoyenneté et impôts',
						'prestations-sante': 'prestations et santé',
						emploi: 'emploi',
						retraite: 'retraite',
						scolarite: 'scolarité',
						loisirs: 'loisirs',
						equipement: 'équipement',
						apprendre: 'apprendre',
						'autre-demarche': 'autre démarche'
					}),
					became: kept('Est devenue', {
						'etat-civil': 'état civil',
						'citoyennete-impots': 'citoyenneté et impôts',
						'prestations-sante': 'prestations et santé',
						emploi: 'emploi',
						retraite: 'retraite',
						scolarite: 'scolarité',
						loisirs: 'loisirs',
						equipement: 'équipement',
						apprendre: 'apprendre',
						'autre-demarche': 'autre démarche'
					}),
					recorded_at: kept('Noté le')
				}
			}
		},
		request_answers: {
			word: 'réponse',
			sense: 'What the desk did of a request; several at once.',
			keeps: 'ce qui a été fait, minutes, autonomie',
			purpose: 'ne laisser personne sans réponse',
			typed: ['words', 'offered'],
			until: 'texte\u00a0: 2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			person: {
				of: { request_id: 'requests' },
				title: 'Réponses',
				left: COUNTED,
				columns: {
					kind: kept('Ce qui a été fait', {
						guided: 'guidée sur le moment',
						'guide-shown': 'un guide montré',
						'pre-list': 'mise sur une pré-liste',
						'drop-in': 'un créneau libre',
						referred: 'orientée',
						'come-back': 'à revenir avec des papiers',
						'declined-in-place': 'pas fait à sa place',
						'handed-over': 'confiée à quelqu’un d’habilité',
						settled: 'réglée autrement',
						'none-found': 'rien trouvé'
					}),
					autonomy: kept('Autonomie', {
						entierement_accompagne: 'entièrement accompagnée',
						partiellement_autonome: 'en partie autonome',
						autonome: 'autonome'
					}),
					minutes: kept('Minutes'),
					words: erased('Détail'),
					guide: kept('Guide montré'),
					offered: erased('Proposé à la place'),
					due_on: kept('À revoir le'),
					recorded_at: kept('Noté le'),
					told_by_notebook: kept('Lu dans un cahier importé', { true: 'oui', false: 'non' })
				}
			}
		},
		request_answer_undos: {
			word: 'réponse annulée',
			sense: 'It was noted by mistake.',
			keeps: 'réponse annulée',
			purpose: 'corriger une erreur',
			person: {
				of: { answer_id: 'request_answers' },
				title: 'Réponses annulées',
				left: COUNTED,
				columns: { recorded_at: kept('Noté le') }
			}
		},
		request_answer_endings: {
			word: 'suite d’une attente',
			sense: 'She came back with her papers, or gave up.',
			keeps: 'revenue, ou a renoncé',
			purpose: 'ne plus attendre',
			person: {
				of: { answer_id: 'request_answers' },
				title: 'Suites',
				left: COUNTED,
				columns: {
					ending: kept('Suite', { came: 'revenue', 'gave-up': 'a renoncé' }),
					recorded_at: kept('Noté le')
				}
			}
		}
	},
	contacts: ({ these, dayOf }) => [
		sql`select r.person_id, r.day from requests r
		where r.person_id is not null and ${these('r.person_id')}`,
		sql`select r.person_id, ${dayOf('x.recorded_at')} as day
		from requests r
		join request_answers a on a.request_id = r.id
		join request_answer_endings x on x.answer_id = a.id
		where r.person_id is not null and x.ending = 'came' and ${these('r.person_id')}`
	],
	years: (anyOf) => [
		sql`select r.person_id as id, extract(year from r.day)::integer as year
		from requests r where r.person_id = ${anyOf}`
	],
	erase: eraseRequestWords,
	erasePast: (db, { today }) => eraseUnnamedRequestWords(db, oldestKeptContact(today))
};
