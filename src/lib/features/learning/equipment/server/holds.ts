import { sql } from 'kysely';
import { erased, kept, type Holds } from '#lib/platform/database/holds.ts';
import { eraseLoanWords } from './lend-machine.ts';

/** What `equipment` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		machines: {
			word: 'machine',
			sense: 'A thing of the centre, with its age: its state is computed.',
			keeps: 'objet du centre, son âge',
			purpose: 'savoir ce que l’on a',
			typed: ['name']
		},
		machine_loans: {
			word: 'prêt',
			sense: 'Who has a thing, until when.',
			keeps: 'à qui, depuis quand, pour quand',
			purpose: 'savoir où est le matériel',
			typed: ['borrower'],
			until: 'sans fin (sujet anonyme)',
			person: {
				of: { person_id: 'people' },
				title: 'Prêts de matériel',
				left: 'Des dates, sans nom\u00a0: le centre sait ce qu’il a prêté.',
				moved: ['prêt', 'prêts'],
				joined: {
					objet: ['Objet', sql`(select m.name from machines m where m.id = t.machine_id)`]
				},
				columns: {
					borrower: kept('Emprunteur'),
					lent_on: kept('Prêté le'),
					due_on: kept('À rendre le'),
					recorded_at: kept('Noté le')
				}
			}
		},
		machine_returns: {
			word: 'retour de prêt',
			sense: 'It came back.',
			keeps: 'rendu quand, en quel état',
			purpose: 'savoir où est le matériel',
			typed: ['note'],
			until: 'mots\u00a0: 2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			person: {
				of: { loan_id: 'machine_loans' },
				title: 'Matériel rendu',
				left: 'Une date, sans nom.',
				columns: {
					returned_on: kept('Rendu le'),
					note: erased('État'),
					recorded_at: kept('Noté le')
				}
			}
		},
		machine_repairs: {
			word: 'réparation',
			sense: 'A thing of the centre was sent to be mended.',
			keeps: 'panne, chez qui, depuis quand',
			purpose: 'savoir où est le matériel',
			typed: ['fault', 'repairer']
		},
		machine_repair_ends: {
			word: 'retour de réparation',
			sense: 'It came back mended, and what it cost.',
			keeps: 'revenu quand, ce qui a été fait, coût',
			purpose: 'compter les réparations',
			typed: ['done']
		},
		machine_withdrawals: {
			word: 'machine retirée',
			sense: 'It serves no more, or again.',
			keeps: 'retirée quand, et pourquoi',
			purpose: 'ne plus la proposer',
			typed: ['reason'],
			goes: 'remise en service'
		}
	},
	contacts: ({ these }) => [
		sql`select l.person_id, coalesce(b.returned_on, l.lent_on) as day
		from machine_loans l left join machine_returns b on b.loan_id = l.id
		where l.person_id is not null and ${these('l.person_id')}`
	],
	erase: eraseLoanWords
};
