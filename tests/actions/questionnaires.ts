import { group } from './places.ts';

/** What opens the questionnaires that nobody signs, before they are answered or closed. */
export const BEFORE_AN_ANSWER = {
	[`${group}/avis ?/fermer`]: [`${group}/avis ?/ouvrir`],
	'/avis ?/ouvrir': [`${group}/avis ?/ouvrir`],
	'/avis/[jeton] ?/repondre': ['/avis ?/ouvrir']
};

/** One person, one sheet: its three numbers make one. */
export const ONE_SHEET = {
	[`${group}/avis ?/ouvrir`]: { personnes: '1' },
	[`${group}/avis ?/feuilles-debut`]: { feuilles: '1', confiance: '0 1 0' },
	[`${group}/avis ?/feuilles-fin`]: {
		feuilles: '1',
		contenus: '1 0 0',
		seances: '1 0 0',
		clarte: '0 1 0',
		confiance: '0 1 0',
		rencontres: '1 0 0',
		phrases: ''
	}
};
