import { expect, test } from 'vitest';
import { ASKED_BEFORE } from '../autonomy/before-questions.ts';
import { MOST_QUESTIONS } from '../engine/choose-question.ts';
import { nextStep, type Talk } from './next-step.ts';

const talk = (moment: Talk['moment'], situation: Talk['situation'] = {}): Talk => ({
	half: 'A',
	seed: 1,
	said: [],
	moment,
	situation
});

test('what is promised is what is asked: six about the person, then twelve at most', () => {
	expect([ASKED_BEFORE.length, MOST_QUESTIONS]).toEqual([6, 12]);
});

test('each question says where one stands', () => {
	expect(nextStep(talk('before'))!.where).toBe('Question 1 sur 6');
	const [first] = ASKED_BEFORE;
	expect(nextStep(talk('before', { [first!.id]: null }))!.where).toBe('Question 2 sur 6');
	const all = Object.fromEntries(ASKED_BEFORE.map(({ id }) => [id, null]));
	expect(nextStep(talk('before', all))!.where).toBe('Question 1, douze au plus');
	expect(nextStep(talk('after'))!.where).toBe('Question 1, douze au plus');
});
