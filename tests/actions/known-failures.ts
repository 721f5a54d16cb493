import type { Somebody } from './who-may.ts';

/** Actions that answer 5xx today. One that answers otherwise must leave the list. */
export const KNOWN_FAILURES: readonly {
	action: string;
	roles: readonly Somebody[];
	reason: string;
}[] = [
	{
		action: '/equipe/centres ?/inviter',
		roles: ['administration'],
		reason: 'The journal refuses the line of who acts for no centre.'
	},
	{
		action: '/equipe/personnes ?/inviter',
		roles: ['administration'],
		reason: 'The journal refuses the line of who acts for no centre.'
	},
	{
		action: '/equipe/personnes ?/retirer',
		roles: ['administration'],
		reason: 'The journal refuses the line of who acts for no centre.'
	},
	{
		action: '/equipe/personnes ?/sortir',
		roles: ['administration'],
		reason: 'The journal refuses the line of who acts for no centre.'
	},
	{
		action: '/connexion/ma-cle POST',
		roles: [
			'accueil',
			'animateur',
			'referent-famille',
			'direction',
			'coordination',
			'administration'
		],
		reason: 'A member of the demonstration has no account (key_holders) to hold a passkey.'
	}
];
