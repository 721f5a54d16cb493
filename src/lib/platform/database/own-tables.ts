import type { Holds } from './holds.ts';

/** Tables of no feature: what happened, what was sent, what was handled. */
export const holds: Holds = {
	tables: {
		journal: {
			word: 'journal',
			sense: 'Who did what to which record, when. Never a personal value, never changed.',
			keeps: 'qui (équipe), quoi, quand\u00a0; numéros seulement',
			purpose: 'répondre d’un acte',
			until: 'à fixer par la direction',
			goes: 'à la main',
			seenBy: 'personne à l’écran'
		},
		handled_posts: {
			word: 'formulaire traité',
			sense: 'A form was recorded: sent again, it is known and nothing is written twice.',
			keeps: 'empreinte d’un formulaire traité',
			purpose: 'ne pas écrire deux fois',
			until: '48 heures',
			goes: 'seul, chaque nuit',
			seenBy: 'elle-même'
		},
		public_changes: {
			word: 'changement public',
			sense:
				'Something that public pages tell has changed, in which centre: servers make them anew.',
			keeps: 'centre et heure d’un changement, rien de ce qui a changé',
			purpose: 'ne jamais montrer une page dépassée',
			until: '1 heure',
			goes: 'seul, chaque nuit',
			seenBy: 'personne à l’écran'
		},
		mails: {
			word: 'message',
			sense: 'A mail that waits to leave, or left: its text is then erased.',
			keeps: 'adresse, objet, texte, puis nature et dates',
			purpose: 'inviter, mot de passe',
			until: 'texte\u00a0: l’envoi, 48 heures au plus\u00a0; reste\u00a0: 90 jours',
			goes: 'seul, chaque heure',
			seenBy: 'personne à l’écran'
		}
	}
};
