/** What somebody may ask about her data (RGPD, art. 15, 16, 21 and 17). */
export const RIGHTS = ['access', 'rectification', 'objection', 'erasure'] as const;
export type Right = (typeof RIGHTS)[number];

/** What each is called on screen (RGPD, art. 15, 16, 21 and 17). */
export const RIGHT_NAMES: Record<Right, string> = {
	access: 'Lire ses données',
	rectification: 'Corriger ses données',
	objection: 'Ne plus recevoir de rappels ni de propositions',
	erasure: 'Faire effacer ses données'
};
