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
import { NON_USER_LIST } from './autonomy-before.ts';
import { possibleAnswers } from './autonomy-partial.ts';
import { ASKED_BEFORE } from './before-questions.ts';

const everyone = possibleAnswers({});

function linesThatFit(before: Before): number {
	return AUTONOMY_RULES.filter(({ when }) =>
		Object.entries(when).every(([question, values]) =>
			(values as readonly string[]).includes(before[question as keyof Before])
		)
	).length;
}

test('one line and one only of the table decides each of the 324 sets of answers', () => {
	expect(everyone).toHaveLength(3 * 3 * 4 * 3 * 3);
	expect(everyone.filter((before) => linesThatFit(before) !== 1)).toEqual([]);
});

test('a line names only questions and answers that exist, and a degree of the list', () => {
	const degrees = AUTONOMY_DEGREES.map(({ value }) => value);
	const answers = new Map<string, string[]>(
		BEFORE_QUESTIONS.map(({ id, answers: all }) => [id, all.map(({ value }) => value)])
	);
	for (const { when, then, because } of AUTONOMY_RULES) {
		expect(degrees).toContain(then);
		expect(because).toMatch(/\.$/);
		for (const [question, values] of Object.entries(when)) {
			expect(answers.get(question)).toEqual(expect.arrayContaining([...values]));
		}
	}
});

const helpedByHerDaughter: Before = {
	device: 'mine',
	connection: 'yes',
	whoDoes: 'someone',
	trust: 'yes',
	constraint: 'wish'
};

test('she has no problem, because her daughter does it: « éloigné », and the animator is told', () => {
	expect(autonomyDegree(helpedByHerDaughter).degree).toBe('éloigné');
	expect(beforeSigns(helpedByHerDaughter)).toEqual({ toReassure: false, leansOnOther: true });
});

test('he does it himself without trust: « proche », to reassure', () => {
	const wary = { ...helpedByHerDaughter, whoDoes: 'self', trust: 'no' } as const;
	expect(autonomyDegree(wary).degree).toBe('proche');
	expect(beforeSigns(wary)).toEqual({ toReassure: true, leansOnOther: false });
});

test('« exclu » needs everything to be missing at once, wish and trust too', () => {
	const excluded = everyone.filter((before) => autonomyDegree(before).degree === 'exclu');
	expect(excluded).toHaveLength(2);
	expect(excluded.every(({ constraint, trust }) => constraint === 'forced' && trust === 'no')).toBe(
		true
	);
});

test('a question left aside is not guessed: one degree remains, or several', () => {
	expect(BEFORE_UNKNOWN).toBe('Je préfère ne pas répondre');
	expect(possibleDegrees({})).toEqual(expect.arrayContaining(['proche', 'éloigné', 'exclu']));
	expect(possibleDegrees({ whoDoes: 'self' })).toEqual(['proche']);
	expect(possibleDegrees({ whoDoes: 'someone', device: 'mine' })).toEqual(['éloigné']);
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

test('what is asked before passes the same gate as the bank', () => {
	expect(ASKED_BEFORE.flatMap((question) => readabilityFaults(question))).toEqual([]);
});
