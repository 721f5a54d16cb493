import type { Holds } from '#lib/platform/database/holds.ts';

/** What `rules` keeps, said once. */
export const holds: Holds = {
	tables: {
		reminder_habits: {
			word: 'habitudes de rappel',
			sense:
				'When a centre sends and how much: hours, caps, money of the month; the last line counts.',
			keeps: 'heures, nombres et budget du centre',
			purpose: 'envoyer aux heures et dans les limites du centre',
			seenBy: 'référent famille, direction'
		},
		reminder_rules: {
			word: 'règle de rappel',
			sense: 'What a centre does of a kind of reminder; the last line counts.',
			keeps: 'quels rappels partent, combien de jours avant, à quelle heure',
			purpose: 'envoyer les rappels que le centre a choisis',
			seenBy: 'référent famille, direction'
		},
		reminder_models: {
			word: 'texte du centre',
			sense: 'A text of the centre’s own for a kind of reminder; the last line counts.',
			keeps: 'texte type, sans le nom de personne',
			purpose: 'écrire avec les mots du centre',
			seenBy: 'référent famille, direction',
			typed: ['text']
		}
	}
};
