import type { Written } from './written.ts';

const guide = '/equipe/guides/[guide=slug]';

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
	],
	[`${guide} ?/reprendre`]: [`${guide}/ecrire/[texte] ?/ecrire`],
	[`${guide} ?/garder`]: [
		`${guide}/ecrire/[texte] ?/ecrire`,
		{ write: 'guides that the network changed' }
	],
	[`${guide} ?/regler`]: [{ write: 'a remark on each guide' }],
	[`${guide}/voix/[texte] ?/retirer`]: [`${guide}/voix/[texte] ?/enregistrer`]
};

const PAGES = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((nth) => [
	[`page-${nth}-says`, 'Le site officiel.'],
	[`page-${nth}-url`, 'https://www.exemple.fr']
]);

/** What is meant whenever the card of a guide is filled: five ways to ask, and pages that exist. */
export const MEANT_OF_GUIDES = {
	[`${guide}/fiche ?/ecrire`]: {
		...{ minutes: '12', prix: '', demandes: 'un\ndeux\ntrois\nquatre\ncinq' },
		...{ 'fiche-titre': 'La fiche', 'fiche-adresse': 'https://www.exemple.fr' },
		...(Object.fromEntries(PAGES) as Record<string, string>)
	}
};
