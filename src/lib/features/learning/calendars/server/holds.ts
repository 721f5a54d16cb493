import { gone, type Holds } from '#lib/platform/database/holds.ts';

/** What `calendars` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		calendar_links: {
			word: 'adresse d’agenda',
			sense: 'A secret address that shows them; only its number is kept.',
			keeps: 'adresse d’agenda (équipe), par son empreinte',
			purpose: 'suivre ses séances'
		},
		calendar_link_revocations: {
			word: 'adresse d’agenda fermée',
			sense: 'It opens nothing any more.',
			keeps: 'adresse fermée (équipe)',
			purpose: 'ne plus l’ouvrir'
		},
		person_calendar_links: {
			word: 'adresse d’agenda d’un habitant',
			sense: 'A secret address that shows a resident her own appointments, with no course named.',
			keeps: 'adresse d’agenda d’un habitant, par son empreinte',
			purpose: 'voir ses rendez-vous dans son téléphone',
			until: 'fermée à sa demande, ou 2 ans après le dernier contact',
			goes: 'bouton «\u202ffermer\u202f»\u00a0; seul, la nuit\u00a0; effacement demandé',
			person: {
				of: { person_id: 'people' },
				title: 'Adresse d’agenda',
				moved: ['adresse d’agenda', 'adresses d’agenda'],
				columns: { recorded_at: gone('Donnée le') }
			}
		}
	}
};
