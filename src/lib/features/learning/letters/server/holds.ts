import { sql } from 'kysely';
import { groupOfEnrolment } from '#lib/features/learning/workshops/index.server.ts';
import { COUNTED, kept, type Holds } from '#lib/platform/database/holds.ts';

/** What `letters` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		letter_models: {
			word: 'modèle de lettre',
			sense:
				'The centre’s own letter with its head, by version; words between brackets are replaced.',
			keeps: 'en-tête et texte des lettres du centre, par version',
			purpose: 'écrire aux personnes',
			typed: ['sender_address', 'phone', 'subject', 'body']
		},
		letter_runs: {
			word: 'envoi',
			sense: 'Letters prepared together for one meeting, and printed again the same.',
			keeps: 'quelles lettres, pour quel atelier et quelle réunion',
			purpose: 'imprimer, et réimprimer'
		},
		convocations: {
			word: 'convocation',
			sense: 'She is told when to come first: by a letter, a mail, a call.',
			keeps: 'par quel moyen prévenue de sa première séance',
			purpose: 'ne pas la convoquer deux fois',
			until: 'sans fin (sujet anonyme)',
			person: {
				of: { enrolment_id: 'enrolments' },
				title: 'Convocations à une première séance',
				left: COUNTED,
				moved: ['convocation', 'convocations'],
				joined: { groupe: ['Groupe', groupOfEnrolment('t.enrolment_id')] },
				columns: {
					channel: kept('Par quel moyen', { letter: 'courrier', email: 'courriel', call: 'appel' }),
					recorded_at: kept('Préparée le')
				}
			}
		},
		letter_run_people: {
			word: 'destinataire',
			sense: 'Whom a run is for, and how she is reached.',
			keeps: 'qui est dans quel envoi, par quel moyen, gros caractères',
			purpose: 'inviter, et compter',
			until: 'sans fin (sujet anonyme)',
			person: {
				of: { person_id: 'people' },
				title: 'Lettres préparées',
				left: COUNTED,
				moved: ['lettre préparée', 'lettres préparées'],
				joined: {
					programme: [
						'Programme',
						sql`(select p.name from letter_runs r join programmes p on p.id = r.programme_id where r.id = t.run_id)`
					],
					jour: ['Jour', sql`(select r.day from letter_runs r where r.id = t.run_id)`]
				},
				columns: {
					channel: kept('Par quel moyen', { letter: 'courrier', email: 'courriel', call: 'appel' }),
					is_large_print: kept('Gros caractères', { true: 'oui', false: 'non' }),
					recorded_at: kept('Préparée le')
				}
			}
		},
		letter_run_postings: {
			word: 'lettres parties',
			sense: 'They were posted: those of the run are invited.',
			keeps: 'les lettres sont parties, quand',
			purpose: 'ne pas les envoyer deux fois'
		},
		letter_run_cancellations: {
			word: 'envoi annulé',
			sense: 'Prepared by mistake: nobody of it was invited.',
			keeps: 'envoi annulé, quand',
			purpose: 'corriger une erreur'
		}
	}
};
