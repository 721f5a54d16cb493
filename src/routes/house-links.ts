import { AUDIT, conformity, CONFORMITY_WORDS } from '#lib/features/outreach/site-notices/index.ts';
import type { PublicLanguage } from '#lib/shared/public-text.ts';

/** What is told of the house, in French alone; the team's door stands there, last. */
const LINKS = [
	{ href: '/carte', label: 'Trouver un lieu' },
	{ href: '/quartier/dire', label: 'Parler de votre quartier' },
	{ href: '/plan-du-site', label: 'Plan du site' },
	// The law has every page tell it (loi du 11 février 2005, article 47).
	{
		href: '/accessibilite',
		label: `Accessibilité\u00a0: ${CONFORMITY_WORDS[conformity(AUDIT).state]}`
	},
	{ href: '/vie-privee', label: 'Vos données' },
	{ href: '/mentions-legales', label: 'Mentions légales' },
	{ href: '/connexion', label: 'Espace de l’équipe' }
];

/** The foot of every public page: in another language, each link says that it leads to French. */
export const houseLinks = (language: PublicLanguage) =>
	language === 'fr' ? LINKS : LINKS.map((link) => ({ ...link, language: 'fr' }));
