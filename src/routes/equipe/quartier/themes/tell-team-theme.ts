import type { Theme } from '#lib/features/neighbourhood/themes/index.server.ts';
import { tellTheme, type ThemeState } from '#lib/features/neighbourhood/themes/index.ts';
import { counted } from '#lib/shared/french-plural.ts';

const STATES: Readonly<
	Record<ThemeState, { label: string; tone: 'neutral' | 'info' | 'success' | 'warning' }>
> = {
	'to-come': { label: 'À venir', tone: 'neutral' },
	open: { label: 'En cours', tone: 'success' },
	// Whoever answered waits to be told.
	closed: { label: 'Décision à écrire', tone: 'warning' },
	decided: { label: 'Décidé', tone: 'info' }
};

/** A theme as the team reads it: where it stands, and how many have answered. */
export const tellTeamTheme = (theme: Theme, answers: { shown: number; waiting: number }) => ({
	...tellTheme(theme),
	standing: STATES[theme.state],
	answers: [
		counted(answers.shown, 'réponse publiée', 'réponses publiées'),
		...(answers.waiting > 0 ? [`${answers.waiting} à lire`] : [])
	].join(' · ')
});
