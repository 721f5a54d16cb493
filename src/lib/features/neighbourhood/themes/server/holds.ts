import type { Holds } from '#lib/platform/database/holds.ts';

/** What `themes` keeps, said once: the glossary and the guide of personal data read it here. */
export const holds: Holds = {
	tables: {
		themes: {
			word: 'thème',
			sense: 'A walk or a question that a centre opens to its neighbourhood for a time.',
			keeps: 'titre, explication, premier et dernier jour, par qui (équipe)',
			purpose: 'poser une question au quartier',
			typed: ['title', 'words'],
			seenBy: 'tout le monde'
		},
		theme_ends: {
			word: 'décision d’un thème',
			sense: 'What was decided at its end, told to whoever spoke.',
			keeps: 'ce qui a été décidé, quand, par qui (équipe)\u00a0; annulé quand, par qui',
			purpose: 'dire ce que les messages ont changé',
			typed: ['decided'],
			goes: 'décision annulée',
			seenBy: 'tout le monde'
		}
	}
};
