/** How the request came: at the desk, by telephone, or announced by a partner. */
export const CHANNELS = [
	{ value: 'comes', label: 'La personne vient' },
	{ value: 'phones', label: 'La personne téléphone' },
	{ value: 'partner', label: 'Un partenaire appelle' }
] as const;
export type Channel = (typeof CHANNELS)[number]['value'];

/** Who sent her (study-2.2: « le bouche-à-oreille », the CCAS, the town hall). */
export const ORIGINS = [
	{ value: 'unknown', label: 'Pas demandé' },
	{ value: 'herself', label: 'De soi-même' },
	{ value: 'word-of-mouth', label: 'Bouche-à-oreille' },
	{ value: 'partner', label: 'Un partenaire' },
	{ value: 'centre', label: 'Un autre centre' }
] as const;
export type Origin = (typeof ORIGINS)[number]['value'];
