import { expect, test } from 'vitest';
import {
	AUTONOMY_DEGREES,
	AUTONOMY_LIST,
	AUTONOMY_RULES,
	autonomyDegree,
	type Before,
	BEFORE_QUESTIONS,
	BEFORE_UNKNOWN,
	beforeSigns,
	possibleDegrees,
	readabilityFaults
} from '../../index.ts';
import { fits } from './autonomy.ts';
import { NON_USER_LIST } from './autonomy-before.ts';
import { possibleAnswers } from './autonomy-partial.ts';
import { ASKED_BEFORE, READING_QUESTION } from './before-questions.ts';

const READINGS = ['easy', 'helped', 'hard', undefined] as const;
const everyone = READINGS.flatMap((reading) =>
	possibleAnswers(reading === undefined ? {} : { reading })
);

test('one line and one only of the table decides each of the 192 sets of answers', () => {
	expect(everyone).toHaveLength(4 * 4 * 3 * 4);
	expect(new Set(everyone.map((before) => JSON.stringify(before))).size).toBe(everyone.length);
	const deciding = (before: Before) => AUTONOMY_RULES.filter((rule) => fits(rule, before));
	expect(everyone.filter((before) => deciding(before).length !== 1)).toEqual([]);
});

test('a line names only questions and answers that exist, and a degree of the list', () => {
	const degrees = AUTONOMY_DEGREES.map(({ value }) => value);
	const answers = new Map<string, string[]>(
		BEFORE_QUESTIONS.map(({ id, answers: all }) => [id, all.map(({ value }) => value)])
	);
	answers.get('reading')!.push('unsaid');
	for (const { when, then, because } of AUTONOMY_RULES) {
		expect(degrees).toContain(then);
		expect(because).toMatch(/\.$/);
		for (const [question, values] of Object.entries(when)) {
			expect(answers.get(question)).toEqual(expect.arrayContaining([...values]));
		}
	}
});

const helpedByHerDaughter: Before = { whoDoes: 'someone', trust: 'yes', constraint: 'wish' };

test('she has no problem, because her daughter does it: « éloigné », and the animator is told', () => {
	expect(autonomyDegree(helpedByHerDaughter).degree).toBe('éloigné');
	expect(beforeSigns(helpedByHerDaughter)).toMatchObject({ toReassure: false, leansOnOther: true });
});

test('he does it himself without trust: « proche », to reassure', () => {
	const wary = { ...helpedByHerDaughter, whoDoes: 'self', trust: 'no' } as const;
	expect(autonomyDegree(wary).degree).toBe('proche');
	expect(beforeSigns(wary)).toMatchObject({ toReassure: true, leansOnOther: false });
});

test('how she reads a letter has exactly four answers, « ne pas répondre » among them', () => {
	expect(READING_QUESTION.answers.map(({ label }) => label)).toEqual([
		'Sans peine',
		'Avec de l’aide',
		'C’est difficile'
	]);
	expect(BEFORE_UNKNOWN).toBe('Je préfère ne pas répondre');
});

test('« exclu » is for who finds a letter hard to read, does not do it today, and would rather not learn', () => {
	const excluded = everyone.filter((before) => autonomyDegree(before).degree === 'exclu');
	expect(excluded).toHaveLength(2 * 3);
	for (const { reading, constraint, whoDoes } of excluded) {
		expect([reading, constraint]).toEqual(['hard', 'relay']);
		expect(['someone', 'nobody']).toContain(whoDoes);
	}
	const hers = { reading: 'hard', whoDoes: 'nobody', trust: 'no', constraint: 'relay' } as const;
	expect(autonomyDegree(hers).degree).toBe('exclu');
});

test('who would rather not say how she reads is never « exclu », whatever else she says', () => {
	const silent = everyone.filter(({ reading }) => reading === undefined);
	expect(silent).toHaveLength(48);
	for (const before of silent) expect(autonomyDegree(before).degree).not.toBe('exclu');
	expect(possibleDegrees({})).not.toContain('exclu');
});

test('who wants to learn is never « exclu », however hard a letter is to read', () => {
	for (const before of everyone.filter(({ constraint }) => constraint !== 'relay')) {
		expect(autonomyDegree(before).degree).not.toBe('exclu');
	}
});

test('the table knows neither age, nor device, nor connection, nor level', () => {
	const read = new Set(AUTONOMY_RULES.flatMap(({ when }) => Object.keys(when)));
	expect([...read].toSorted()).toEqual(['constraint', 'reading', 'trust', 'whoDoes']);
});

test('a question left aside is not guessed: one degree remains, or several', () => {
	expect(possibleDegrees({})).toEqual(['proche', 'éloigné']);
	expect(possibleDegrees({ reading: 'hard' })).toEqual(['proche', 'éloigné', 'exclu']);
	expect(possibleDegrees({ whoDoes: 'self' })).toEqual(['proche']);
	expect(possibleDegrees({ whoDoes: 'someone', constraint: 'wish' })).toEqual(['éloigné']);
});

test('« exclus » is never stored without its list, and the kinds of non-users are optional', () => {
	expect(NON_USER_LIST.list).not.toBe(AUTONOMY_LIST);
	expect(NON_USER_LIST.optional).toBe(true);
	expect(NON_USER_LIST.types.map(({ value }) => value)).toEqual([
		'abandonnistes volontaires',
		'abandonnistes involontaires',
		'exclus',
		'résistants'
	]);
});

test('« exclus », of the non-users, keeps its own meaning: no access', () => {
	const { sense } = NON_USER_LIST.types.find(({ value }) => value === 'exclus')!;
	expect(sense).toMatch(/^n’a pas accès à internet.*appareil.*connexion/);
});

test('what is asked before passes the same gate as the bank', () => {
	expect(ASKED_BEFORE.flatMap((question) => readabilityFaults(question))).toEqual([]);
});
