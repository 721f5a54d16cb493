import type { TeamPage } from '../team-page.ts';

/** What is done with places besides one card: the list leads there, and the search of pages too. */
export const PLACE_PAGES: readonly TeamPage[] = [
	{
		href: '/equipe/lieux/nouveau',
		label: 'Ajouter un lieu',
		words: 'nouveau annuaire carte adresse mairie association',
		deed: 'write-places'
	},
	{
		href: '/equipe/lieux/a-voir',
		label: 'Lieux à voir',
		words: 'vérifier périmé incomplet doubles propositions à jour',
		deed: 'see-places'
	},
	{
		href: '/equipe/lieux/non-trouves',
		label: 'Recherches sans réponse',
		words: 'non trouvés besoins manques carte habitants chercher rien',
		deed: 'see-places'
	},
	{
		href: '/equipe/lieux/ambassadeurs',
		label: 'Ambassadeurs du quartier',
		words: 'balade habitants rues fiches lien carré ajouter lieux',
		deed: 'see-walks'
	},
	{
		href: '/equipe/lieux/propositions',
		label: 'Corrections et lieux proposés',
		words: 'ambassadeurs accepter refuser lien courriel demander corriger',
		deed: 'see-places'
	},
	{
		href: '/equipe/lieux/doubles',
		label: 'Lieux en double',
		words: 'réunir fusionner même lieu annuaire',
		deed: 'see-places'
	},
	{
		href: '/equipe/lieux/importer',
		label: 'Importer des lieux',
		words: 'tableur standard national data inclusion csv fichier annuaire',
		deed: 'write-places'
	},
	{
		href: '/equipe/lieux/exporter',
		label: 'Exporter les lieux',
		words: 'tableur standard national data inclusion geojson csv annuaire',
		deed: 'see-places'
	},
	{
		href: '/equipe/lieux/integrer',
		label: 'Mettre la carte sur un autre site',
		words: 'intégrer cadre iframe mairie site copier',
		deed: 'see-places'
	},
	{
		href: '/equipe/lieux/livret',
		label: 'Imprimer le livret des lieux',
		words: 'papier annuaire gros caractères donner distribuer pdf',
		deed: 'see-places'
	},
	{
		href: '/equipe/lieux/zones-blanches',
		label: 'Zones blanches',
		words: 'loin manque à pied quartier commune aucun lieu',
		deed: 'see-white-areas'
	}
];
