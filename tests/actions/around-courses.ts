import { draft, person, workshops } from './places.ts';
import { BEFORE_AN_ANSWER, ONE_SHEET } from './questionnaires.ts';
import type { Words } from './words.ts';

const suites = `${workshops}/suites`;
const placement = '/equipe/positionnements/[positionnement=uuid]';
const begun = { play: `${person}/positionnement ?/commencer`, meant: { facon: 'with-animator' } };

/** What comes before what is asked of people once their course is over. */
export const BEFORE_AROUND_COURSES = {
	...BEFORE_AN_ANSWER,
	[`${suites} ?/ecrire`]: [{ write: 'addresses of those whose course ended' } as const],
	[`${placement} ?/repondre`]: [begun],
	[`${placement}/resultat ?/confirmer`]: [`${placement} ?/arreter`],
	[`${placement}/resultat ?/retirer-rapport`]: [`${placement}/resultat ?/rapport`],
	[`${suites} ?/reprendre`]: [{ play: `${suites} ?/annee`, meant: { reponse: 'no-more' } }]
};

/** What is meant in the forms around a course. */
export const MEANT_AROUND_COURSES = {
	...ONE_SHEET,
	// In the evening, when no other form plans anything, and for whoever waits.
	[`${draft}/offres ?/ajouter`]: {
		format: 'open',
		heure: (words: Words) => `19:${10 + (words.draw() % 50)}`
	}
};
