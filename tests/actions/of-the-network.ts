import { BEFORE_AROUND_PLACES, MEANT_AROUND_PLACES } from './around-places.ts';
import { BEFORE_AROUND_VOICES, MEANT_AROUND_VOICES } from './around-voices.ts';
import { BEFORE_AROUND_TOWN, MEANT_AROUND_TOWN } from './around-town.ts';
import { desk, partner } from './places.ts';
import type { Words } from './words.ts';
import type { Written } from './written.ts';

const guide = '/equipe/guides/[guide=slug]';

const doubles = '/equipe/lieux/doubles';
const calls = '/equipe/appels';
const sms = '/equipe/centres/sms';
const centrePage = '/equipe/centre/page';
const kiosks = '/equipe/centre/bornes';

/** What must be done just before, for the forms of the administration to be there. */
export const BEFORE_IN_THE_NETWORK: Readonly<
	Record<string, readonly (string | { write: Written })[]>
> = {
	...BEFORE_AROUND_PLACES,
	...BEFORE_AROUND_VOICES,
	...BEFORE_AROUND_TOWN,
	...Object.fromEntries(
		['arriver', 'regler', 'demande'].map((deed) => [
			`${calls} ?/${deed}`,
			[{ write: 'a call at the kiosk' as const }]
		])
	),
	[`${calls} ?/reprendre`]: [`${calls} ?/arriver`],
	[`${calls} ?/effacer`]: [{ write: 'a kiosk that a machine holds' }],
	[`${partner} ?/fermer-page`]: [`${partner} ?/page`],
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
	'/equipe/lieux/importer ?/defaire': ['/equipe/lieux/importer ?/importer'],
	[`${doubles} ?/distincts`]: [{ write: 'two places that may be one' }],
	[`${doubles}/[une=uuid]/[autre=uuid]`]: [{ write: 'two places that may be one' }],
	[`${doubles} ?/separer`]: [`${doubles}/[une=uuid]/[autre=uuid]`],
	[`${guide} ?/reprendre`]: [`${guide}/ecrire/[texte] ?/ecrire`],
	[`${guide} ?/garder`]: [
		`${guide}/ecrire/[texte] ?/ecrire`,
		{ write: 'guides that the network changed' }
	],
	[`${centrePage} ?/publier`]: [`${centrePage} ?/ecrire`],
	[`${centrePage} ?/retirer`]: [`${centrePage} ?/ajouter`],
	[`${centrePage} ?/montrer-photo`]: [`${centrePage} ?/oter-photo`],
	[`${kiosks} ?/code`]: [`${kiosks} ?/ajouter`],
	[`${kiosks} ?/revoquer`]: [`${kiosks} ?/code`],
	['/borne/installer ?/lire']: [`${kiosks} ?/code`],
	['/borne/installer/[code] ?/installer']: ['/borne/installer ?/lire'],
	['/borne/ouvrir-site']: ['/borne/installer/[code] ?/installer', `${kiosks} ?/accueil`],
	['/borne/liberer-pages']: ['/borne/installer/[code] ?/installer', `${kiosks} ?/accueil`],
	[`${guide} ?/regler`]: [{ write: 'a remark on each guide' }],
	[`${guide} ?/etape`]: [{ write: 'steps of guides that nobody looked at' }],
	[`${guide}/voix/[texte] ?/retirer`]: [`${guide}/voix/[texte] ?/enregistrer`]
};

const PAGES = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((nth) => [
	[`page-${nth}-says`, 'Le site officiel.'],
	[`page-${nth}-url`, 'https://www.exemple.fr']
]);

const HOURS = [1, 2, 3, 4, 5, 6, 7].flatMap((day) => [
	...[
		[`ouvert-${day}-de`, '09:00'],
		[`ouvert-${day}-a`, '12:00']
	],
	...[
		[`ouvert-${day}-de-2`, ''],
		[`ouvert-${day}-a-2`, '']
	]
]);

/**
 * What is meant whenever the card of a guide is filled: five ways to ask, and pages that exist; on the page of
 * the centre, hours that follow one another. A slot takes no room that a course needs.
 */
export const MEANT_OF_WORDS = {
	...MEANT_AROUND_PLACES,
	...MEANT_AROUND_VOICES,
	...MEANT_AROUND_TOWN,
	'/borne/ouvrir-site': { site: 'www.exemple.fr' },
	[`${desk}/creneaux`]: { salle: '' },
	[`${centrePage} ?/ecrire`]: {
		...{
			rue: '1 rue de la Plage',
			'code-postal': '62230',
			ville: 'Outreau',
			position: '50.7, 1.6'
		},
		...(Object.fromEntries(HOURS) as Record<string, string>)
	},
	[`${centrePage}/ecrire/[texte] ?/ecrire`]: {
		...{
			resume: 'Nous apprenons.',
			'nous-faisons': 'Avec vous.',
			'nous-ne-faisons-pas': 'Sans vous.'
		}
	},
	[`${centrePage} ?/photo`]: {
		...{ description: 'La porte du centre.', 'description-en': '', 'description-ar': '' },
		...{ reconnaissable: 'personne', accord: '', preuve: '' }
	},
	[`${centrePage} ?/ajouter`]: {
		...{ du: (words: Words) => words.day(20), au: '', 'heures-de': '', 'heures-a': '' },
		...{ 'heures-de-2': '', 'heures-a-2': '' }
	},
	[`${guide}/fiche ?/ecrire`]: {
		...{ minutes: '12', prix: '', demandes: 'un\ndeux\ntrois\nquatre\ncinq' },
		...{ 'fiche-titre': 'La fiche', 'fiche-adresse': 'https://www.exemple.fr' },
		...(Object.fromEntries(PAGES) as Record<string, string>)
	}
};
