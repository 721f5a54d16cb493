import type { Step } from './beforehand.ts';
import type { Words } from './words.ts';

const lieux = '/equipe/lieux';
const lieu = `${lieux}/[lieu=uuid]`;
const asking = `${lieu}/demander`;
/** Where whoever keeps a place answers, without an account. */
const owner = '/lieu/[jeton]';

/** What must be done just before with a place of the neighbourhood, for the next form to be there. */
export const BEFORE_AROUND_PLACES: Readonly<Record<string, readonly (string | Step)[]>> = {
	// One place is written to once a week.
	[`${asking} ?/envoyer`]: [
		{ play: `${lieux}/nouveau`, meant: { courriels: 'accueil@exemple.fr' } }
	],
	[`${asking} ?/fermer`]: [`${asking} ?/donner`],
	[`${asking} ?/redemander`]: [`${owner} ?/silence`],
	// A place that has not said so yet.
	[`${owner} ?/juste`]: [`${lieux}/nouveau`, { play: `${asking} ?/donner`, meant: {} }],
	[`${owner} ?/corriger`]: [`${asking} ?/donner`],
	[`${owner} ?/silence`]: [`${asking} ?/donner`],
	[`${lieux}/propositions ?/accepter`]: [`${owner} ?/corriger`],
	[`${lieux}/propositions ?/refuser`]: [`${owner} ?/corriger`],
	[`${lieu} ?/montrer`]: [`${lieux}/nouveau`],
	[`${lieu} ?/cacher`]: [`${lieu} ?/montrer`],
	// What another centre added, the coordination alone takes away.
	[`${lieu} ?/retirer`]: [`${lieux}/nouveau`],
	[`${lieu} ?/remettre`]: [`${lieu} ?/retirer`],
	[`${lieu}/horaires ?/ajouter`]: [`${lieu}/horaires ?/semaine`],
	[`${lieu}/horaires ?/retirer`]: [`${lieu}/horaires ?/ajouter`],
	[`${lieu}/photos ?/ajouter`]: [`${lieux}/nouveau`],
	[`${lieu}/photos ?/retirer`]: [`${lieu}/photos ?/ajouter`]
};

const CARD = {
	...{ refuge: 'non', rue: '1 rue de la Plage', 'code-postal': '62230', commune: 'Outreau' },
	...{ position: '50.7034, 1.5915', courriels: '', sites: '', 'rendez-vous': '', siret: '' }
};
const WEEK: Record<string, string> = Object.fromEntries(
	[1, 2, 3, 4, 5, 6, 7].flatMap((day) => [
		...[
			[`ouvert-${day}-de`, '09:00'],
			[`ouvert-${day}-a`, '12:00']
		],
		...[
			[`ouvert-${day}-de-2`, ''],
			[`ouvert-${day}-a-2`, '']
		]
	])
);

/** A card that may be kept, a week in order, a day to come. */
export const MEANT_AROUND_PLACES = {
	[`${lieux}/nouveau`]: CARD,
	[`${lieu}/modifier`]: CARD,
	[`${lieu}/horaires ?/semaine`]: {
		...WEEK,
		...{ feries: 'ferme', 'feries-de': '', 'feries-a': '', 'feries-de-2': '', 'feries-a-2': '' },
		remplacer: 'oui'
	},
	[`${lieu}/horaires ?/ajouter`]: {
		...{ du: (words: Words) => words.day(20), au: '', 'heures-de': '', 'heures-a': '' },
		...{ 'heures-de-2': '', 'heures-a-2': '' }
	},
	[`${owner} ?/corriger`]: {
		...{ telephone: '', adresse: '1 rue de la Plage', complement: '', codepostal: '62230' },
		...{ lundi: '9h-12h', mardi: '', mercredi: '', jeudi: '', vendredi: '', samedi: '' },
		...{ dimanche: 'fermé', horaires: '', apporter: (words: Words) => `Un sac ${words.draw()}` },
		...{ commune: 'Outreau', acces: '', ferme: 'non' }
	},
	[`${lieu}/photos ?/ajouter`]: { description: 'La porte, et sa sonnette.' },
	'/equipe/habitants/quartiers ?/placer': { endroit: '50.7034, 1.5915', rayon: '300' }
};
