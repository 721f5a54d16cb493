import {
	convening,
	draft,
	funnel,
	letters,
	list,
	SAYING,
	SAYING_THERE,
	seance,
	voice,
	voices,
	wish
} from './places.ts';

/** The people of one programme who were invited. */
const INVITED = /parcours\/ateliers\?etape=invitees$/;

/** On which pages to look for a form that few of a route show. */
export const LOOK: Readonly<Record<string, RegExp>> = {
	[`${list} ?/ajouter`]: /preliste\/ateliers/,
	[`${funnel} ?/inviter`]: /parcours\/ateliers\?etape=sur-la-liste$/,
	[`${funnel} ?/appel`]: INVITED,
	[`${funnel} ?/annuler-appel`]: INVITED,
	[`${funnel} ?/annuler-invitation`]: INVITED,
	[`${funnel} ?/engager`]: INVITED,
	[`${funnel} ?/pause`]: INVITED,
	[`${funnel} ?/reprendre`]: INVITED,
	[`${funnel} ?/retirer-engagement`]: /parcours\/ateliers\?etape=engagees$/,
	[`${funnel} ?/suite`]: /etape=arretees/,
	[`${wish} ?/accorder`]: /former\/ateliers\/souhaits/,
	[`${draft} ?/commencer`]: /former\/ateliers$/,
	[`${draft}/brouillon ?/ajouter`]: /former\/ateliers\//,
	[`${draft}/brouillon ?/proposer`]: /former\/ateliers\//,
	[`${draft}/brouillon ?/prendre`]: /former\/ateliers\//,
	[`${draft}/brouillon ?/laisser`]: /former\/ateliers\//,
	[`${draft}/brouillon ?/abandonner`]: /former\/ateliers\//,
	[`${draft}/brouillon/deplacer/[entree=uuid] ?/garder`]: /former\/ateliers\//,
	[`${draft}/brouillon/signer ?/signer`]: /former\/ateliers\//,
	[`${draft}/brouillon/signer ?/voir`]: /former\/ateliers\//,
	[`${draft}/offres ?/ajouter`]: /former\/ateliers\//,
	'/equipe/guides/[guide=slug] ?/etape': /guides\/(carte-vitale|declaration-trimestrielle-caf)$/,
	[letters]: /lettres\/ateliers$/
};

/** What is done on the same page, first, for the form to be in the answer. */
export const WAYS: Readonly<Record<string, string>> = {
	[`${list} ?/ajouter`]: `${list} ?/chercher`,
	'/equipe/lieux/importer ?/importer': '/equipe/lieux/importer ?/essayer',
	[`${voices} ?/annuler`]: `${voices} ?/publier`,
	'/partenaire/[jeton] ?/repondre': '/partenaire/[jeton] ?/ouvrir',
	...Object.fromEntries(
		[...SAYING, SAYING_THERE].flatMap((page) =>
			['envoyer', 'corriger'].map((step) => [`${page} ?/${step}`, `${page} ?/relire`])
		)
	),
	'/positionnement/essai ?/repondre': '/positionnement/essai ?/commencer',
	'/positionnement/essai ?/arreter': '/positionnement/essai ?/commencer'
};

/** What was just shown is where to do it, rather than where its form was seen before. */
export const NEWEST: ReadonlySet<string> = new Set([
	'/equipe/lieux/[lieu=uuid]/demander ?/donner',
	'/quartier/[parole=uuid] ?/signaler',
	`${seance} ?/annuler`,
	...['publier', 'corriger', 'refuser', 'appeler', 'stopper', 'relancer'].map(
		(deed) => `${voice} ?/${deed}`
	),
	`${wish} ?/accorder`,
	`${convening} ?/prevenue`,
	`${convening} ?/reprendre`,
	...['confirmer', 'rapport', 'retirer-rapport'].map(
		(deed) => `/equipe/positionnements/[positionnement=uuid]/resultat ?/${deed}`
	),
	...['repondre', 'arreter'].map(
		(deed) => `/equipe/positionnements/[positionnement=uuid] ?/${deed}`
	)
]);
