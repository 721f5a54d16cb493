import { expect, test } from 'vitest';
import { readBank } from './read-bank.ts';
import { readConversation } from './read-conversation.ts';
import { buildModel } from './model.ts';
import { SMALL_BANK } from './placement.fixture.ts';
import { readPeople } from './read-people.ts';

const [first, ...others] = SMALL_BANK.items;
const withFirst = (changes: object) => ({
	...SMALL_BANK,
	items: [{ ...first, ...changes }, ...others]
});

test('a bank that says little has the published prior, cuts and weights', () => {
	const { prior, cuts, weights, version } = readBank({ items: SMALL_BANK.items });
	expect(prior).toMatchObject({ sd: 1.2, correlation: 0.7, mean: { software: 0 } });
	expect([cuts, version]).toEqual([[-0.8, 0.8], 'sans version']);
	expect(weights.software).toBeCloseTo(1 / 7, 12);
	expect(weights.information).toBeCloseTo(2 / 7, 12);
});

test.each([
	[null, 'banque'],
	[{ ...SMALL_BANK, items: {} }, 'items'],
	[{ ...SMALL_BANK, items: [] }, 'items'],
	[{ ...SMALL_BANK, items: [first, first] }, 'items[1].id'],
	[withFirst({ id: '' }), 'items[0].id'],
	[withFirst({ domain: 'safety' }), 'items[0].domain'],
	[withFirst({ a: -1 }), 'items[0].a'],
	[withFirst({ a: Number.NaN }), 'items[0].a'],
	[withFirst({ b: [1, 0] }), 'items[0].b'],
	[withFirst({ b: [0, 1, 2] }), 'items[0].b'],
	[withFirst({ b: [0, '1'] }), 'items[0].b[1]'],
	[withFirst({ bSd: -1 }), 'items[0].bSd'],
	[{ ...SMALL_BANK, cuts: [0.8, -0.8] }, 'cuts'],
	[{ ...SMALL_BANK, cuts: [0.8, 0.8] }, 'cuts'],
	[{ ...SMALL_BANK, prior: { sd: 0 } }, 'prior.sd'],
	[{ ...SMALL_BANK, prior: { correlation: 1 } }, 'prior.correlation'],
	[{ ...SMALL_BANK, prior: { mean: { information: 0 } } }, 'prior.mean.communication'],
	[{ ...SMALL_BANK, weights: { software: 1 } }, 'weights.information'],
	[{ ...SMALL_BANK, weights: { ...SMALL_BANK.weights, software: 1000 } }, 'weights.information']
])('a bank is refused by the field that is wrong: %#', (file, field) => {
	expect(() => readBank(file)).toThrow(`${field}\u00a0: `);
});

const model = buildModel(readBank(SMALL_BANK));
const answer = { item: 'software-1', answer: 2 };

test('a conversation is read as it is told', () => {
	expect(
		readConversation({ seed: 'a', answers: [answer], skipped: ['software-2'] }, model)
	).toEqual({ seed: 'a', answers: [answer], skipped: ['software-2'] });
});

test.each([
	[{ seed: 1 }, 'answers'],
	[{ answers: [] }, 'seed'],
	[{ seed: 1.5, answers: [] }, 'seed'],
	[{ seed: 1, answers: [null] }, 'answers[0]'],
	[{ seed: 1, answers: [{ ...answer, item: 'x' }] }, 'answers[0].item'],
	[{ seed: 1, answers: [{ ...answer, answer: 3 }] }, 'answers[0].answer'],
	[{ seed: 1, answers: [{ ...answer, answer: true }] }, 'answers[0].answer'],
	[{ seed: 1, answers: [answer, answer] }, 'answers[1].item'],
	[{ seed: 1, answers: [answer], skipped: ['software-1'] }, 'skipped[0]']
])('a conversation is refused by the field that is wrong: %#', (state, field) => {
	expect(() => readConversation(state, model)).toThrow(`${field}\u00a0: `);
});

const person = {
	theta: { information: 0, communication: 0, problemSolving: 0, software: 0 },
	u: [0.5]
};

test.each([
	[{ people: [] }, 'people'],
	[{ people: [{ ...person, theta: {} }] }, 'people[0].theta.information'],
	[{ people: [{ ...person, u: [] }] }, 'people[0].u'],
	[{ people: [{ ...person, u: [2] }] }, 'people[0].u[0]']
])('people are refused by the field that is wrong: %#', (file, field) => {
	expect(() => readPeople(file, 1)).toThrow(`${field}\u00a0: `);
});
