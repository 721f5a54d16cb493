import { gone, type Holds } from '#lib/platform/database/holds.ts';
import { CHANNEL_NAMES, LANGUAGE_NAMES } from '../domain/wish.ts';

/** What `wishes` keeps, said once. */
export const holds: Holds = {
	tables: {
		reminder_wishes: {
			word: 'souhait de rappel',
			sense: 'How somebody wants to be reminded; the last line counts.',
			keeps: 'moyen, langue, heures, rappel discret ou non',
			purpose: 'rappeler comme la personne le demande',
			until: '2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy: 'équipe',
			person: {
				of: { person_id: 'people' },
				title: 'Souhaits de rappel',
				moved: ['souhait de rappel', 'souhaits de rappel'],
				columns: {
					channel: gone('Moyen', CHANNEL_NAMES),
					language: gone('Langue', LANGUAGE_NAMES),
					is_discreet: gone('Rappel discret'),
					from_hour: gone('À partir de'),
					until_hour: gone('Jusqu’à'),
					recorded_at: gone('Dit le')
				}
			}
		}
	}
};
