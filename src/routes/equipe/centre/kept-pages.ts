import type { TeamPage } from '../team-page.ts';

/** What a centre keeps and sets besides its days: the pages behind « Le centre ». */
export const KEPT_PAGES: readonly TeamPage[] = [
	{
		href: '/equipe/projets',
		label: 'Projets',
		words: 'perfectionnement fablab repair café réparer',
		deed: 'follow-people',
		under: 'Les personnes',
		icon: 'spark',
		about: 'Ce que des habitants fabriquent ou réparent, à leur rythme.'
	},
	{
		href: '/equipe/partenaires',
		label: 'Partenaires',
		words: 'annuaire ccas caf mairie france travail adresse téléphone',
		deed: 'refer',
		under: 'Les personnes',
		icon: 'map',
		about: 'À qui adresser une personne, et comment.'
	},
	{
		href: '/equipe/personnes',
		label: 'Équipe',
		words: 'collègues inviter rôle accès départ',
		deed: 'invite',
		under: 'Les personnes',
		icon: 'people',
		about: 'Inviter quelqu’un, fermer un accès.'
	},
	{
		href: '/equipe/ateliers/salles',
		label: 'Salles',
		words: 'salle lieu places réserver',
		deed: 'plan-workshops',
		under: 'Les lieux et les objets',
		icon: 'home',
		about: 'Où les ateliers ont lieu, et combien on y tient.'
	},
	{
		href: '/equipe/materiel',
		label: 'Matériel et prêts',
		words: 'ordinateur portable tablette prêter rendre réparer réserver',
		deed: 'return-loans',
		under: 'Les lieux et les objets',
		icon: 'screen',
		about: 'Ce qui se prête, ce qui est sorti, ce qui est à réparer.'
	},
	{
		href: '/equipe/poste',
		label: 'Postes partagés',
		words: 'ordinateur accueil code pin verrouiller',
		deed: 'trust-desks',
		under: 'Les lieux et les objets',
		icon: 'lock',
		about: 'Les ordinateurs où chacun entre avec six chiffres.'
	},
	{
		href: '/equipe/centre/bornes',
		label: 'Bornes du hall',
		words: 'borne écran accueil installer code révoquer kiosque site ouvrir pages',
		deed: 'keep-kiosks',
		under: 'Les lieux et les objets',
		icon: 'screen',
		about: 'Installer l’écran du hall, l’arrêter, ce que l’accueil y permet.'
	},
	{
		href: '/equipe/guides',
		label: 'Guides pas à pas',
		words: 'démarche montrer relire écrire facile à lire imprimer traduire',
		deed: 'show-guides',
		under: 'Les papiers et les registres',
		icon: 'list',
		about: 'Montrer comment faire, relire, adapter les guides.'
	},
	{
		href: '/equipe/centre/page',
		label: 'La page du centre',
		words: 'site internet public horaires adresse publier vitrine',
		deed: 'write-centre-page',
		under: 'Réglages',
		icon: 'home',
		about: 'Ce que lisent les habitants sur internet\u00a0: horaires, adresse, ce que vous faites.'
	},
	{
		href: '/equipe/centre/bornes/bilan',
		label: 'Bilan de la borne',
		words: 'borne écran hall passages guides sites refusés langues imprimer chiffres',
		deed: 'write-centre-page',
		under: 'Les papiers et les registres',
		icon: 'chart',
		about: 'À quoi sert la borne du hall, et où les guides arrêtent.'
	},
	{
		href: '/equipe/centre/affiches',
		label: 'Affiches et tracts',
		words: 'annoncer imprimer flyer publier réseaux image programme semaine porte faire connaître',
		deed: 'see-workshops',
		under: 'Les papiers et les registres',
		icon: 'print',
		about: 'Annoncer un atelier\u00a0: affiche, tract, image à publier, programme de la porte.'
	},
	{
		href: '/equipe/papiers',
		label: 'Papiers',
		words: 'affiches notices documents registre information',
		deed: 'see-papers',
		under: 'Les papiers et les registres',
		icon: 'file',
		about: 'Affiches, notices et registre des traitements, à imprimer.'
	},
	{
		href: '/equipe/registres',
		label: 'Reprendre un registre',
		words: 'importer tableur excel présences année',
		deed: 'import-registers',
		under: 'Les papiers et les registres',
		icon: 'import',
		about: 'Les tableaux des années passées, relus ligne à ligne.'
	},
	{
		href: '/equipe/accueil/cahier',
		label: 'Reprendre un cahier d’accueil',
		words: 'importer demandes tableur',
		deed: 'import-registers',
		under: 'Les papiers et les registres',
		icon: 'import',
		about: 'Les demandes notées avant Déclic.'
	},
	{
		href: '/equipe/habitants/liste',
		label: 'Importer la liste des adhérents',
		words: 'tableur fichier membres adhésion',
		deed: 'import-registers',
		under: 'Les papiers et les registres',
		icon: 'import',
		about: 'Une fois par an, ou quand elle change.'
	},
	{
		href: '/equipe/centre/agenda',
		label: 'Agenda public',
		words: 'montrer cacher programme site habitants public places',
		deed: 'plan-workshops',
		under: 'Réglages',
		icon: 'calendar',
		about: 'Ce que tout le monde voit de vos programmes, sans compte.'
	},
	{
		href: '/equipe/habitants/quartiers',
		label: 'Quartiers',
		words: 'qpv prioritaire veille contrat de ville',
		deed: 'keep-quarters',
		under: 'Réglages',
		icon: 'map',
		about: 'Ceux que le centre compte : prioritaires, en veille, autres.'
	},
	{
		href: '/equipe/rappels/regles',
		label: 'Règles des rappels',
		words: 'sms textos messages heures budget modèles textes envoyer',
		deed: 'set-reminders',
		under: 'Réglages',
		icon: 'bell',
		about: 'Ce que le centre envoie par SMS, à quelles heures, avec quels mots.'
	},
	{
		href: '/equipe/habitants/conservation',
		label: 'Noms bientôt effacés',
		words: 'conservation effacer rgpd droits données',
		deed: 'answer-rights',
		under: 'Réglages',
		icon: 'clock',
		about: 'Ce qui s’efface, et ce que les personnes demandent de leurs données.'
	},
	{
		href: '/equipe/accueil/charte',
		label: 'La charte',
		words: 'ne pas faire à la place affiche',
		deed: 'receive-requests',
		under: 'Réglages',
		icon: 'check-circle',
		about: 'Ce que nous faisons, et ce que nous ne faisons pas à la place.'
	},
	{
		href: '/equipe/positionnements/banque',
		label: 'Banque de questions',
		words: 'positionnement niveau écarter question',
		deed: 'see-bank',
		under: 'Réglages',
		icon: 'help',
		about: 'Les questions qui servent à trouver le bon groupe.'
	}
];
