import type { Step } from './beforehand.ts';
import { SAYING, SAYING_THERE, voice, voices } from './places.ts';
import type { Written } from './written.ts';

const reports = `${voices}/signalements`;
const appeals = `${voices}/recours`;
const calls = `${voices}/a-rappeler`;
const settings = `${voices}/reglages`;
const themes = `${voices}/themes`;
const theme = `${themes}/[theme=uuid]`;

const SAID = { write: 'what residents say' } as const;
const REPORTED = { write: 'a report of what is published' } as const;

/** What must be done just before with what residents say, for the next form to be there. */
export const BEFORE_AROUND_VOICES: Readonly<
	Record<string, readonly (string | Step | { write: Written })[]>
> = {
	...Object.fromEntries(
		['publier', 'corriger', 'refuser', 'annuler'].map((deed) => [`${voices} ?/${deed}`, [SAID]])
	),
	...Object.fromEntries(
		['publier', 'corriger', 'refuser', 'appeler', 'stopper', 'relancer'].map((deed) => [
			`${voice} ?/${deed}`,
			[SAID]
		])
	),
	[`${voice} ?/masquer`]: [`${voice} ?/publier`],
	[`${voice} ?/remontrer`]: [`${voice} ?/publier`, `${voice} ?/masquer`],
	[`${voice} ?/annuler`]: [`${voice} ?/publier`],
	[`${theme} ?/changer`]: [`${themes} ?/ouvrir`],
	[`${theme} ?/decider`]: [`${themes} ?/ouvrir`],
	[`${theme} ?/reprendre`]: [`${theme} ?/decider`],
	[`${voices}/papier`]: [`${settings} ?/nommer`],
	[`${settings} ?/fermer`]: [`${settings} ?/nommer`],
	...Object.fromEntries(
		['garder', 'masquer', 'corriger'].map((deed) => [`${reports} ?/${deed}`, [REPORTED]])
	),
	...Object.fromEntries(
		['compter', 'ecarter'].map((deed) => [
			`${reports} ?/${deed}`,
			[{ write: 'a burst of « moi aussi »' as const }]
		])
	),
	[`${reports} ?/refuge`]: [{ write: 'a message whose place is a refuge' }],
	[`${reports} ?/rouvrir`]: [`${reports} ?/garder`],
	[`${calls} ?/noter`]: [{ write: 'somebody who left a telephone' }],
	[`${calls} ?/annuler`]: [`${calls} ?/noter`],
	[`${appeals} ?/repondre`]: [{ write: 'an appeal against what was refused' }]
};

const CORRECTED = { mots: 'Un banc de plus.', pourquoi: 'Plus clair.' };

/** Words that may be published, and why. */
export const MEANT_AROUND_VOICES = {
	// Whoever wants no answer leaves it empty.
	...Object.fromEntries(
		[...SAYING, SAYING_THERE].map((page) => [`${page} ?/relire`, { reponse: '' }])
	),
	[`${voices} ?/corriger`]: CORRECTED,
	[`${voice} ?/corriger`]: CORRECTED,
	[`${reports} ?/corriger`]: { ...CORRECTED, photo: '' },
	[`${themes} ?/ouvrir`]: { titre: 'Où manque-t-il un banc\u00a0?' },
	[`${settings} ?/nommer`]: { nom: 'Philippe Essai' }
};
