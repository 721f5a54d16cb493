import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWER_KINDS } from './answer-kinds.ts';
import { type AnswerState, isWaiting, requestStatus } from './request-status.ts';

const answer = (change: Partial<AnswerState> = {}): AnswerState => ({
	kind: 'guided',
	at: 10,
	isUndone: false,
	ending: null,
	partner: null,
	...change
});

const anyAnswer: fc.Arbitrary<AnswerState> = fc.record({
	kind: fc.constantFrom(...ANSWER_KINDS),
	at: fc.integer({ min: 0, max: 100 }),
	isUndone: fc.boolean(),
	ending: fc.option(
		fc.record({
			what: fc.constantFrom('came' as const, 'gave-up' as const),
			at: fc.integer({ min: 0, max: 100 })
		})
	),
	partner: fc.option(fc.constantFrom('awaited' as const, 'declined' as const))
});

describe('where a request stands', () => {
	test('nothing was done yet: it is to be answered', () => {
		expect(requestStatus([])).toBe('open');
	});

	test('guided at once, it is answered', () => {
		expect(requestStatus([answer()])).toBe('answered');
	});

	test('she comes back with her papers: it is to be answered again, until something is', () => {
		const waits = answer({ kind: 'come-back', at: 10 });
		expect(requestStatus([answer({ at: 5 }), waits])).toBe('waiting');
		const back = { ...waits, ending: { what: 'came' as const, at: 20 } };
		expect(requestStatus([answer({ at: 5 }), back])).toBe('open');
		expect(requestStatus([answer({ at: 5 }), back, answer({ at: 21 })])).toBe('answered');
	});

	test('she gave up: that is an outcome', () => {
		const ending = { what: 'gave-up' as const, at: 20 };
		expect(requestStatus([answer({ kind: 'come-back', ending })])).toBe('answered');
	});

	test('a handover waits for « reçu », and comes back when it is declined', () => {
		const handed = answer({ kind: 'handed-over', partner: 'awaited' });
		expect(requestStatus([handed])).toBe('waiting');
		expect(requestStatus([{ ...handed, partner: 'declined' }])).toBe('open');
		expect(requestStatus([{ ...handed, partner: null }])).toBe('answered');
	});
});

describe('whatever was answered', () => {
	test('what was undone counts for nothing', () => {
		fc.assert(
			fc.property(fc.array(anyAnswer), (answers) => {
				const live = answers.filter(({ isUndone }) => !isUndone);
				expect(requestStatus(answers)).toBe(requestStatus(live));
			})
		);
	});

	test('the order in which answers are read does not matter', () => {
		fc.assert(
			fc.property(fc.array(anyAnswer), (answers) => {
				expect(requestStatus(answers.toReversed())).toBe(requestStatus(answers));
			})
		);
	});

	test('it waits when, and only when, somebody is awaited', () => {
		fc.assert(
			fc.property(fc.array(anyAnswer), (answers) => {
				expect(requestStatus(answers) === 'waiting').toBe(answers.some(isWaiting));
			})
		);
	});

	test('an answer given last of all never leaves the request open', () => {
		fc.assert(
			fc.property(fc.array(anyAnswer), (answers) => {
				expect(requestStatus([...answers, answer({ at: 200 })])).not.toBe('open');
			})
		);
	});
});
