import { mayDo, type Role } from '#lib/features/house/staff/index.ts';
import { KEPT_PAGES } from './centre/kept-pages.ts';
import { PLACE_PAGES } from './lieux/place-pages.ts';
import { VOICE_PAGES } from './quartier/voice-pages.ts';
import type { TeamPage } from './team-page.ts';

/** What the team does, page by page. */
const PAGES: readonly TeamPage[] = [
	{ href: '/equipe', label: 'Aujourd’hui', words: 'accueil bonjour journée à faire', deed: null },
	{
		href: '/equipe/accueil',
		label: 'Accueil\u00a0: ce qui attend',
		words: 'demandes retours relais bureau',
		deed: 'receive-requests'
	},
	{
		href: '/equipe/accueil/demande',
		label: 'Noter une demande',
		words: 'nouvelle demande courrier enregistrer recevoir',
		deed: 'receive-requests'
	},
	{
		href: '/equipe/accueil/demandes',
		label: 'Toutes les demandes',
		words: 'liste chercher historique',
		deed: 'receive-requests'
	},
	{
		href: '/equipe/accueil/places',
		label: 'Places demandées',
		words: 'rappeler appeler demander téléphone inscription public',
		deed: 'receive-requests'
	},
	{
		href: '/equipe/appels',
		label: 'Appels à la borne',
		words: 'sonner sonnerie hall aide venir appeler quelqu’un attend',
		deed: 'receive-requests'
	},
	{
		href: '/equipe/accueil/creneaux',
		label: 'Créneaux libres',
		words: 'openbar place venir passage accès libre',
		deed: 'receive-requests'
	},
	{
		href: '/equipe/accueil/jour',
		label: 'Imprimer la feuille du jour',
		words: 'affiche mur planning journée',
		deed: 'receive-requests'
	},
	{
		href: '/equipe/habitants',
		label: 'Habitants',
		words: 'personnes fiches liste',
		deed: 'see-people'
	},
	{
		href: '/equipe/familles',
		label: 'Démarches des familles',
		words: 'échéances caf déclaration actualisation impôts papiers renouveler trente jours',
		deed: 'follow-families'
	},
	{
		href: '/equipe/rappels',
		label: 'Rappels',
		words: 'sms alerte appeler relancer envoyer échéances arrêter budget',
		deed: 'follow-reminders'
	},
	{
		href: '/equipe/accueil/reponses',
		label: 'Réponses aux SMS',
		words: 'sms messages reçus lire stop',
		deed: 'receive-requests'
	},
	{
		href: '/equipe/habitants/nouveau',
		label: 'Ajouter une personne',
		words: 'nouvelle fiche habitant inscrire',
		deed: 'write-people'
	},
	{
		href: '/equipe/habitants/doublons',
		label: 'Fiches en double',
		words: 'doublons réunir fusionner même personne',
		deed: 'merge-people'
	},
	{
		href: '/equipe/positionnements/feuille',
		label: 'Imprimer la feuille de positionnement',
		words: 'questionnaire papier niveau',
		deed: 'place-people'
	},
	{
		href: '/equipe/ateliers',
		label: 'Ateliers',
		words: 'séances groupes programmes cours',
		deed: 'see-workshops'
	},
	{
		href: '/equipe/semaine',
		label: 'La semaine du centre',
		words: 'planning agenda salles qui où quand réservations affiche imprimer',
		deed: 'see-workshops'
	},
	{
		href: '/equipe/ateliers/calendrier',
		label: 'Calendrier des séances',
		words: 'planning fermetures vacances',
		deed: 'plan-workshops'
	},
	{
		href: '/equipe/ateliers/calendrier/agenda',
		label: 'Suivre mes séances dans mon agenda',
		words: 'téléphone calendrier abonnement',
		deed: 'plan-workshops'
	},
	{
		href: '/equipe/ateliers/nouveau',
		label: 'Créer un groupe',
		words: 'nouveau cycle atelier prévoir',
		deed: 'plan-workshops'
	},
	{
		href: '/equipe/ateliers/programme',
		label: 'Ajouter un programme',
		words: 'nouvel atelier formule',
		deed: 'plan-workshops'
	},
	{
		href: '/equipe/ateliers/parcours',
		label: 'De la liste au groupe',
		words: 'pré-liste inviter engagement former',
		deed: 'lead-funnel'
	},
	{
		href: '/equipe/ateliers/reunions',
		label: 'Réunions d’information',
		words: 'réunion inviter',
		deed: 'lead-funnel'
	},
	{
		href: '/equipe/ateliers/absences',
		label: 'Absences à suivre',
		words: 'absents appeler deux séances',
		deed: 'mark-attendance'
	},
	{
		href: '/equipe/ateliers/suites',
		label: 'Trois mois après',
		words: 'suites rappeler nouvelles',
		deed: 'lead-funnel'
	},
	{
		href: '/equipe/ateliers/repartitions',
		label: 'Répartitions entre centres',
		words: 'groupes territoire voisins',
		deed: 'form-groups'
	},
	{
		href: '/equipe/projets/nouveau',
		label: 'Ouvrir un projet',
		words: 'nouveau perfectionnement fablab réparer',
		deed: 'follow-people'
	},
	{
		href: '/equipe/partenaires/nouveau',
		label: 'Ajouter un partenaire',
		words: 'nouveau annuaire',
		deed: 'write-partners'
	},
	{
		href: '/equipe/partenaires/orientations',
		label: 'Orientations',
		words: 'relais envoyées réponses suivre',
		deed: 'refer'
	},
	{
		href: '/equipe/lieux',
		label: 'Lieux du quartier',
		words: 'annuaire carte où aller adresse horaires mairie ccas association',
		deed: 'see-places'
	},
	{
		href: '/equipe/accueil/charte/nos-mots',
		label: 'Nos mots pour la charte',
		words: 'écrire centre',
		deed: 'write-charter'
	},
	{
		href: '/equipe/accueil/exceptions',
		label: 'Exceptions de l’année',
		words: 'posture fait à la place raison',
		deed: 'see-exceptions'
	},
	{
		href: '/equipe/positionnements/banque/versions',
		label: 'Versions de la banque',
		words: 'questions publier étalonnage',
		deed: 'keep-bank'
	},
	{
		href: '/equipe/centres',
		label: 'Centres du réseau',
		words: 'ouvrir ajouter un centre',
		deed: 'open-centres'
	},
	{
		href: '/equipe/centres/mentions',
		label: 'Mentions légales du site',
		words: 'éditeur hébergeur publication directeur loi site public',
		deed: 'open-centres'
	},
	{
		href: '/equipe/centres/sms',
		label: 'SMS du réseau',
		words: 'fournisseur envoyer rappels expéditeur clé tout arrêter essayer téléphone',
		deed: 'set-sms'
	},
	{
		href: '/equipe/reseau',
		label: 'Le réseau',
		words: 'besoins chiffres ateliers en double',
		deed: 'see-network'
	},
	{
		href: '/equipe/reseau/carte',
		label: 'Le fond de la carte',
		words: 'rues ign plan tuiles lieux',
		deed: 'choose-map-base'
	},
	{
		href: '/equipe/reseau/repartitions',
		label: 'Répartir des groupes entre centres',
		words: 'territoire',
		deed: 'lead-territory'
	},
	{
		href: '/equipe/reseau/lieux',
		label: 'Les lieux du réseau',
		words: 'annuaire à vérifier périmé incomplet doubles commune tableau',
		deed: 'see-network'
	},
	{
		href: '/equipe/reseau/quartier',
		label: 'Ce que disent les habitants du réseau',
		words:
			'paroles contributions attente mairies délais participation quartiers borne papier tableau',
		deed: 'see-network'
	},
	{
		href: '/equipe/compte',
		label: 'Mon compte',
		words: 'mot de passe code pin appareils clé déconnecter seconde preuve',
		deed: null
	}
];

/** The pages that a role opens. A page of the centre is not the network's. */
export function pagesFor(role: Role): readonly TeamPage[] {
	return [...PAGES, ...PLACE_PAGES, ...VOICE_PAGES, ...KEPT_PAGES].filter(
		({ deed }) => deed === null || mayDo(role, deed)
	);
}
