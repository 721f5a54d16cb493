import type { Somebody } from './who-may.ts';

type NotPlayed = { action: string; roles: readonly Somebody[]; reason: string };

/** What this walk cannot play, by name and with why: the list only shrinks. */
export const NOT_PLAYED: readonly NotPlayed[] = [
	{
		action: '/partenaire/[jeton] ?/repondre',
		roles: ['passant'],
		reason: 'The links that the walk opens follow somebody up: none of them asks for an answer.'
	},
	...['[[texte=texte]]/fin', 'imprime'].map((said) => ({
		action: `/borne/${said} POST`,
		roles: ['passant'] as const,
		reason: 'The screen of a kiosk says it, as a visit goes on: tests/journeys/kiosk.spec.ts.'
	})),
	...['accuse', 'reponse'].map((told) => ({
		action: `/sms/[fournisseur]/${told} POST`,
		roles: ['passant'] as const,
		reason: 'A demonstration has no provider of SMS: tests/sms-calls has one.'
	}))
];

/** As many as when the list was last shortened. */
export const MOST_NOT_PLAYED = 5;

/** Files and pages that nobody is led to. */
export const NOT_READ: readonly { route: string; reason: string }[] = [
	{
		route: '/borne/[[texte=texte]]/[...ailleurs]',
		reason: 'What is nowhere on a kiosk answers 404, with its bar: tests/journeys/kiosk.spec.ts.'
	},
	{
		route: '/borne/[[texte=texte]]/ateliers/demande/ticket.pdf',
		reason:
			'Whoever has just asked has a ticket, for her visit: tests/journeys/kiosk-asking.spec.ts.'
	},
	{
		route: '/borne/[[texte=texte]]/quartier/ticket/ticket.pdf',
		reason:
			'Whoever has just spoken has a ticket, for her visit: tests/journeys/kiosk-voices.spec.ts.'
	},
	...['accuse', 'reponse'].map((told) => ({
		route: `/sms/[fournisseur]/${told}`,
		reason: 'Where a provider of SMS calls, and nobody looks: tests/sms-calls has one.'
	})),
	{
		route: '/carte/rues.pmtiles',
		reason:
			'Nobody has made the streets of the demonstration: streets-by-pieces.test.ts reads some.'
	},
	{
		route: '/carte/lieux/[lieu=uuid]/photo/[photo=uuid]',
		reason: 'The demonstration has no photo of a place: place-photos.db.test.ts reads one.'
	},
	{
		route: '/service/[jeton]/photo',
		reason: 'The demonstration has no photo of a resident: shown.db.test.ts reads one.'
	},
	{
		route: '/borne/liste/[centre=slug]',
		reason: 'Where the machine of a kiosk asks for what it opens; its journey reads it.'
	},
	{
		route: '/borne/fins/[centre=slug]',
		reason: 'Where the machine of a kiosk asks whether the desk ends a visit; its journey reads it.'
	},
	{
		route: '/connexion/fournisseur',
		reason: 'Without a provider of identities it answers 404; tests/oidc has one.'
	},
	{
		route: '/connexion/retour',
		reason: 'Without a provider of identities it answers 404; tests/oidc has one.'
	},
	{
		route: '/equipe/ateliers/groupes/[groupe=uuid]/convocations.pdf',
		reason:
			'Its link appears there once letters are prepared; those of a whole signature are read on its page.'
	},
	{
		route: '/equipe/habitants/conservation/certificats/[certificat=uuid]/[format=slug]',
		reason: 'Its link appears once somebody is erased, which comes after everything is read.'
	}
];
