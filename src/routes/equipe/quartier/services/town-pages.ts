import type { TeamPage } from '../../team-page.ts';

/** What the town answers, page by page. */
export const TOWN_PAGES: readonly TeamPage[] = [
	{
		href: '/equipe/quartier/services',
		label: 'Services de la mairie',
		words: 'voirie éclairage propreté transmettre problème adresse ajouter retirer',
		deed: 'send-to-town'
	},
	{
		href: '/equipe/quartier/reponses',
		label: 'Réponses de la mairie à lire',
		words: 'mots mairie montrer garder réparé prévu lire publier',
		deed: 'see-town-answers'
	}
];
