import { sql } from 'kysely';
import { affected } from '#lib/platform/database/affected.ts';
import { gone, type Holds } from '#lib/platform/database/holds.ts';

const seenBy = 'référent famille, direction\u00a0; jamais l’accueil';
const until = '2 ans après le dernier contact';
const goes = 'seul, la nuit\u00a0; effacement demandé';

/** What `households` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		households: {
			word: 'foyer',
			sense:
				'Those who go together, as whoever follows the family says it; a household at most each.',
			keeps: 'qu’un foyer existe, rien d’autre',
			purpose: 'voir ensemble les démarches d’une famille',
			until: 'avec la dernière personne',
			goes: 'seul, la nuit',
			seenBy
		},
		household_members: {
			word: 'personne d’un foyer',
			sense: 'She entered a household, then left: when, said by whom.',
			keeps: 'qui va avec qui, entrée et sortie, par qui (équipe)',
			purpose: 'voir ensemble les démarches d’une famille',
			until,
			goes,
			seenBy,
			person: {
				of: { person_id: 'people' },
				title: 'Foyer',
				hiddenFromDesk: true,
				moved: ['passage dans un foyer', 'passages dans un foyer'],
				columns: {
					recorded_at: gone('Entrée notée le'),
					left_at: gone('Sortie notée le')
				}
			}
		},
		household_addressees: {
			word: 'destinataire d’un foyer',
			sense: 'Who alone is written to for a household, from a day until another.',
			keeps: 'à qui l’on écrit pour le foyer, depuis quand, par qui (équipe)',
			purpose: 'n’écrire qu’à la personne choisie',
			until,
			goes,
			seenBy,
			person: {
				of: { person_id: 'people' },
				title: 'Destinataire de son foyer',
				hiddenFromDesk: true,
				moved: ['choix d’un destinataire', 'choix d’un destinataire'],
				columns: {
					recorded_at: gone('Depuis le'),
					ended_at: gone('Jusqu’au')
				}
			}
		}
	},
	async erasePast(db) {
		return {
			households: await affected(
				db,
				sql`delete from households h
					where not exists (select from household_members m where m.household_id = h.id)`
			)
		};
	}
};
