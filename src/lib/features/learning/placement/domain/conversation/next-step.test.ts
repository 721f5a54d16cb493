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

test('who already speaks of what she does is not taken back to a question that came since', () => {
	const said = [{ item: 'mail', answer: 1 as const }];
	const before = { device: 'mine', connection: 'yes', whoDoes: 'self', trust: 'yes' };
	expect(nextStep({ ...talk('before', before), said })!.kind).toBe('item');
});

test('how she reads is asked with who will know of it; nothing else of the six needs to say so', () => {
	const promises = ASKED_BEFORE.map(({ id }, at) => {
		const said = Object.fromEntries(ASKED_BEFORE.slice(0, at).map((one) => [one.id, null]));
		const step = nextStep(talk('before', said))!;
		expect(step.id).toBe(id);
		return step.promise;
	});
	const told = promises.filter((promise) => promise !== null);
	expect(told).toHaveLength(1);
	expect(told[0]).toContain('L’accueil ne le voit pas');
});
