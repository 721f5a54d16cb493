import type { Written } from './written.ts';

const sms = '/equipe/centres/sms';

/** What must be done just before, for the forms of the administration to be there. */
export const BEFORE_IN_THE_NETWORK: Readonly<
	Record<string, readonly (string | { write: Written })[]>
> = {
	[`${sms} ?/adresses`]: [`${sms} ?/regler`],
	[`${sms} ?/retirer`]: [`${sms} ?/regler`],
	[`${sms} ?/reprendre`]: [`${sms} ?/arreter`],
	['/equipe/accueil/reponses ?/lue']: [{ write: 'an answer to an SMS' }],
	['/equipe/accueil/reponses ?/remettre']: [
		{ write: 'an answer to an SMS' },
		'/equipe/accueil/reponses ?/lue'
	],
	['/equipe/accueil/reponses ?/arreter']: [{ write: 'an answer to an SMS' }],
	['/equipe/rappels ?/reprendre']: ['/equipe/rappels ?/arreter'],
	['/equipe/rappels ?/confirmer']: [{ write: 'more reminders than usual' }],
	['/equipe/personnes ?/laisser']: [{ write: 'accounts of the team' }],
	['/equipe/personnes ?/retirer']: [
		'/equipe/personnes ?/inviter',
		{ write: 'an invitation of the network' }
	]
};
