import { gone, type Holds } from '#lib/platform/database/holds.ts';

/** What `retention` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		retention_warnings: {
			word: 'fin de conservation annoncée',
			sense: 'The centre was told 30 days before a name is erased.',
			keeps: 'fin de conservation annoncée',
			purpose: 'prévenir 30 jours avant',
			until: 'effacement',
			goes: 'seul, la nuit',
			seenBy: 'direction',
			person: {
				of: { person_id: 'people' },
				title: 'Fin de conservation annoncée',
				columns: { last_contact: gone('Dernier contact'), recorded_at: gone('Noté le') }
			}
		},
		retention_pauses: {
			word: 'conservation prolongée',
			sense: 'A reason to keep longer, until a day.',
			keeps: 'raison de garder plus longtemps',
			purpose: 'dossier en cours',
			typed: ['reason'],
			until: 'sa date',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy: 'direction',
			person: {
				of: { person_id: 'people' },
				title: 'Conservée plus longtemps',
				columns: { reason: gone('Raison'), until: gone('Jusqu’au'), recorded_at: gone('Noté le') }
			}
		}
	}
};
