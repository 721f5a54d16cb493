import type { Somebody } from './who-may.ts';

type NotPlayed = { action: string; roles: readonly Somebody[]; reason: string };

/** What this walk cannot play, by name and with why: the list only shrinks. */
export const NOT_PLAYED: readonly NotPlayed[] = [
	{
		action: '/partenaire/[jeton] ?/repondre',
		roles: ['passant'],
		reason: 'The links that the walk opens follow somebody up: none of them asks for an answer.'
	},
	...['accuse', 'reponse'].map((told) => ({
		action: `/sms/[fournisseur]/${told} POST`,
		roles: ['passant'] as const,
		reason: 'A demonstration has no provider of SMS: tests/sms-calls has one.'
	}))
];

/** As many as when the list was last shortened. */
export const MOST_NOT_PLAYED = 3;

/** Files and pages that nobody is led to. */
export const NOT_READ: readonly { route: string; reason: string }[] = [
	...['accuse', 'reponse'].map((told) => ({
		route: `/sms/[fournisseur]/${told}`,
		reason: 'Where a provider of SMS calls, and nobody looks: tests/sms-calls has one.'
	})),
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
