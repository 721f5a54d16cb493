import type { TeamPage } from '../team-page.ts';
import { TOWN_PAGES } from './services/town-pages.ts';

/** What residents say, page by page: the queue leads there, and the search of pages too. */
export const VOICE_PAGES: readonly TeamPage[] = [
	{
		href: '/equipe/quartier',
		label: 'Paroles d’habitants à lire',
		words:
			'contributions modération publier refuser file attente quartier idées problèmes bons plans',
		deed: 'see-contributions'
	},
	{
		href: '/equipe/quartier/papier',
		label: 'Taper une balade sur papier',
		words: 'diagnostic en marchant remarques feuille saisir douze habitants',
		deed: 'type-contributions'
	},
	{
		href: '/equipe/quartier/themes',
		label: 'Questions et balades',
		words: 'thème poser question diagnostic en marchant ouvrir fermer décision décidé résultats',
		deed: 'see-contributions'
	},
	{
		href: '/equipe/quartier/signalements',
		label: 'Signalements',
		words: 'signaler danger retirer masquer corriger contenu illicite',
		deed: 'decide-contributions'
	},
	{
		href: '/equipe/quartier/recours',
		label: 'Recours',
		words: 'contester refus relire autre personne appel',
		deed: 'decide-contributions'
	},
	{
		href: '/equipe/quartier/a-rappeler',
		label: 'Personnes à rappeler',
		words: 'téléphone numéro répondre appeler joindre message habitants',
		deed: 'type-contributions'
	},
	{
		href: '/equipe/quartier/toutes',
		label: 'Paroles publiées, refusées, masquées',
		words: 'toutes décisions historique retrouver annuler',
		deed: 'see-contributions'
	},
	...TOWN_PAGES,
	{
		href: '/equipe/quartier/reglages',
		label: 'Qui répond de ce qui est publié',
		words: 'directeur directrice de la publication ouvrir fermer réglages paroles',
		deed: 'name-director'
	}
];
