import { expect, test } from 'vitest';
import { type AnswerCounts, type ProjectCounts } from '../count/free-counts.ts';
import { answersSentences, projectsSentence } from './free-sentences.ts';
import { groupsSentence } from './group-sizes.ts';
import { peopleNounOf } from '../text/people-noun.ts';
import { readClaims } from '../figures/read-claims.ts';

const NONE: ProjectCounts = {
	...{ followed: 0, opened: 0, visits: 0, minutes: 0, people: 0, unnamed: 0, kinds: [] },
	outcomes: { finished: 0, stopped: 0, 'handed-on': 0 },
	devices: { yes: 0, partly: 0, no: 0 }
};
const ASKED: AnswerCounts = {
	calls: { 'uses-alone': 5, 'drop-in': 2, 'pre-list': 0, nothing: 0, 'not-reached': 1 },
	renewals: { 'goes-on': 4, stops: 1, 'not-reached': 0 }
};
const FULL: ProjectCounts = {
	...{ ...NONE, followed: 3, visits: 14, minutes: 1260 },
	outcomes: { finished: 2, stopped: 1, 'handed-on': 0 },
	devices: { yes: 4, partly: 1, no: 2 }
};
const said = (projects: Partial<ProjectCounts>) =>
	projectsSentence({ ...NONE, ...projects })?.replaceAll('\u00a0', ' ');
const group = (enrolled: number, seats?: number) => ({ id: '', enrolled, seats, seances: [] });
const held = (groups: ReturnType<typeof group>[]) =>
	groupsSentence([{ status: 'held', groups } as never])?.replaceAll('\u00a0', ' ');

test('the projects of the year, their hours, their ends and what was mended', () => {
	expect(said(FULL)).toBe(
		'Les projets : 3 projets suivis, 14 venues et 21 heures ; 2 aboutis et 1 arrêté ; 7 appareils apportés, dont 4 réparés.'
	);
	expect(said({ followed: 1, visits: 1, minutes: 90 })).toBe(
		'Les projets : 1 projet suivi, 1 venue et 1 h 30.'
	);
	expect(projectsSentence(NONE)).toBeNull();
	expect(projectsSentence(null)).toBeNull();
});

test('what people said three months after, and who goes on', () => {
	expect(answersSentences(ASKED).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
		'Trois mois après : 5 font sans aide, 2 veulent revoir et 1 n’a pas répondu.',
		'L’année suivante : 4 continuent et 1 arrête.'
	]);
	expect(answersSentences(null)).toEqual([]);
});

test('the seats are told when every group has them, and the mean when there are several groups', () => {
	expect(held([group(8, 9), group(7, 9), group(7, 9)])).toBe(
		'Les groupes : 3 groupes ouverts, 22 places prises sur 27, soit 7,3 personnes par groupe en moyenne.'
	);
	expect(held([group(5, 9)])).toBe('Les groupes : 1 groupe ouvert, 5 places prises sur 9.');
	expect(held([group(5, 9), group(4)])).toBeUndefined();
	expect(held([])).toBeUndefined();
});

test('copied into the rubric, none of them is read as another count of the courses', () => {
	const groups = groupsSentence([{ status: 'held', groups: [group(8, 9), group(7, 9)] } as never])!;
	for (const word of ['stagiaires', 'personnes']) {
		const reading = { rubric: 'figures', noun: peopleNounOf(word), year: 2026 } as const;
		for (const text of [projectsSentence(FULL)!, ...answersSentences(ASKED)]) {
			expect(readClaims(text, reading)).toEqual([]);
		}
		expect(readClaims(groups, reading)).toEqual([]);
	}
});
