/** What residents read of a guide, as the team reads it in a word. */
export const SHOWN_WORDS = {
	this: { label: 'Montré', tone: 'success' },
	older: { label: 'Nouvelle version à relire', tone: 'warning' },
	nothing: { label: 'Brouillon, à relire', tone: 'neutral' }
} as const;

/** Whose words they are. */
export const LAYER_WORDS = {
	shipped: 'Guide de Déclic',
	network: 'Guide du réseau',
	centre: 'Copie du centre'
} as const;
