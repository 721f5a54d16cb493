import { gone, type Holds } from '#lib/platform/database/holds.ts';
import { eraseBonds } from './erase-bonds.ts';

/** What `bonds` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		link_codes: {
			word: 'code de lien',
			sense: 'The code she carries from one centre to the other.',
			keeps: 'empreinte d’un code remis à la personne',
			purpose: 'relier deux centres avec son accord',
			until: '7 jours',
			goes: 'seul, la nuit',
			seenBy: 'personne',
			person: {
				of: { person_id: 'people' },
				title: 'Code donné pour un autre centre',
				columns: {
					code_digest: gone('Empreinte du code'),
					expires_at: gone('Jusqu’au'),
					recorded_at: gone('Noté le')
				}
			}
		},
		linked_people: {
			word: 'personne liée',
			sense: 'A record with its bond, which says nothing of the other centre.',
			keeps: 'lien avec une fiche d’un autre centre',
			purpose: 'ne la compter qu’une fois',
			until: '2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé\u00a0; retrait de l’accord',
			seenBy: 'équipe\u00a0: qu’un lien existe',
			person: {
				of: { person_id: 'people' },
				title: 'Lien avec un autre centre',
				moved: ['lien avec un autre centre', 'liens avec un autre centre'],
				columns: { bond: gone('Numéro du lien'), recorded_at: gone('Noté le') }
			}
		}
	},
	erase: eraseBonds
};
