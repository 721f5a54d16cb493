import { agreed } from '#lib/shared/french-plural.ts';

/** How many, and of what: « 2 ans », « 48 heures ». */
export type Duration = {
	count: number;
	unit: 'an' | 'mois' | 'semaine' | 'jour' | 'heure' | 'minute';
};

/**
 * The durations that papers print, by the word that stands for each in content/papers. What really
 * erases is elsewhere, by feature: `durations.test.ts` compares them one by one with it.
 */
export const DURATIONS = {
	'duree-noms': { count: 2, unit: 'an' },
	'duree-reponses': { count: 6, unit: 'mois' },
	'duree-lettres': { count: 6, unit: 'mois' },
	'duree-sms': { count: 6, unit: 'mois' },
	'duree-traces-sms': { count: 2, unit: 'an' },
	'duree-places': { count: 3, unit: 'mois' },
	'duree-identification': { count: 13, unit: 'mois' },
	'duree-ouvertures': { count: 5, unit: 'an' },
	'duree-photos-paroles': { count: 1, unit: 'mois' },
	'duree-brouillons': { count: 2, unit: 'heure' },
	'duree-messages': { count: 48, unit: 'heure' },
	'duree-traces-messages': { count: 90, unit: 'jour' },
	'duree-formulaires': { count: 48, unit: 'heure' },
	'duree-textes': { count: 48, unit: 'heure' },
	'duree-connexions': { count: 12, unit: 'heure' },
	'duree-liens': { count: 30, unit: 'minute' },
	'duree-dispense': { count: 30, unit: 'jour' },
	'duree-appareils': { count: 365, unit: 'jour' },
	'duree-essais': { count: 24, unit: 'heure' },
	'duree-invitations': { count: 7, unit: 'jour' },
	'duree-verrou': { count: 5, unit: 'minute' },
	'duree-taches-faites': { count: 3, unit: 'jour' },
	'duree-taches-attente': { count: 14, unit: 'jour' },
	'duree-copies-jours': { count: 7, unit: 'jour' },
	'duree-copies-semaines': { count: 4, unit: 'semaine' },
	'duree-copies-mois': { count: 12, unit: 'mois' }
} satisfies Record<string, Duration>;

/** « 2 ans », the number kept with its word. */
export function durationWords({ count, unit }: Duration): string {
	const several = unit === 'mois' ? unit : `${unit}s`;
	return `${count}\u00a0${agreed(count, unit, several)}`;
}
