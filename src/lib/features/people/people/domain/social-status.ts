/**
 * La Coop's StatutSocial, codes and labels as it writes them; not said is null, « Non communiqué »
 * (coop).
 */
export const SOCIAL_STATUSES = [
	{ value: 'retraite', label: 'Retraité' },
	{ value: 'sans_emploi', label: 'Sans emploi' },
	{ value: 'en_emploi', label: 'En emploi' },
	{ value: 'scolarise', label: 'Scolarisé' }
] as const;

export type SocialStatus = (typeof SOCIAL_STATUSES)[number]['value'];
