import type { Somebody } from './who-may.ts';

type NotPlayed = { action: string; roles: readonly Somebody[]; reason: string };

/** What this walk cannot play, by name and with why: the list only shrinks. */
export const NOT_PLAYED: readonly NotPlayed[] = [
	{
		action: '/equipe/compte ?/oublier-cle',
		roles: ['accueil', 'animateur', 'referent-famille', 'coordination', 'administration'],
		reason: 'Only who has a passkey sees the form: the demonstration makes none (known failure).'
	},
	{
		action: '/equipe/ateliers/groupes/former/[programme=slug]/souhaits/[entree=uuid] ?/accorder',
		roles: ['accueil'],
		reason: 'Two centres must be in one round; the step before opens another round for the second.'
	},
	{
		action: '/equipe/ateliers/repartitions/[repartition=uuid] ?/repondre',
		roles: ['direction'],
		reason: 'It answers for somebody who agreed to go elsewhere, which the walk rarely obtains.'
	},
	{
		action: '/equipe/ateliers/lettres/[programme=slug]/envois/[envoi=uuid] ?/appels',
		roles: ['direction'],
		reason: 'A run of letters must hold somebody without any address; those made here have one.'
	},
	{
		action: '/equipe/habitants/conservation/[personne=uuid] ?/reprendre',
		roles: ['direction'],
		reason: 'It takes a pause back, and the walk does not yet note one just before.'
	},
	{
		action: '/partenaire/[jeton] ?/repondre',
		roles: ['passant'],
		reason: 'Among the links that mails carry, the walk does not open the latest one first.'
	}
];

/** As many as when the list was last shortened. */
export const MOST_NOT_PLAYED = 6;

/** Files and pages that nobody is led to. */
export const NOT_READ: readonly { route: string; reason: string }[] = [
	{
		route: '/connexion/fournisseur',
		reason: 'Without a provider of identities it answers 404; tests/oidc has one.'
	},
	{
		route: '/connexion/retour',
		reason: 'Without a provider of identities it answers 404; tests/oidc has one.'
	},
	{
		route: '/equipe/ateliers/groupes/[groupe=uuid]/attestations.pdf',
		reason: 'Its link is on the page of a group that is over, which the walk does not open.'
	},
	{
		route: '/equipe/habitants/conservation/certificats/[certificat=uuid]/[format=slug]',
		reason: 'Its link appears once somebody is erased, which comes after everything is read.'
	}
];
