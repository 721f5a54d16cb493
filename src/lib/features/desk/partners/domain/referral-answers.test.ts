import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, ANSWERS, possibleAnswers, takeAnswer, type Via } from './referral-answers.ts';

const plain = (answer: Answer, reason: string | null = 'complet') => ({ answer, reason });

describe('a partner answers', () => {
	test('received, accepted, done, in that order, each once', () => {
		expect(takeAnswer([], plain('received'), 'link')).toBe('write');
		expect(takeAnswer(['received'], plain('received'), 'link')).toBe('already');
		expect(takeAnswer(['received'], plain('accepted'), 'link')).toBe('write');
		expect(takeAnswer(['received', 'accepted'], plain('received'), 'link')).toBe('already');
		expect(takeAnswer(['received', 'accepted'], plain('done'), 'link')).toBe('write');
	});

	test('declines with a reason, after having accepted too, and that is her last word', () => {
		expect(takeAnswer([], plain('declined', ' '), 'link')).toMatchObject({ refusal: 'reason' });
		expect(takeAnswer(['accepted'], plain('declined'), 'link')).toBe('write');
		expect(takeAnswer(['declined'], plain('accepted'), 'link')).toMatchObject({
			refusal: 'answered'
		});
		expect(takeAnswer(['declined'], plain('declined', 'autre raison'), 'link')).toBe('already');
		expect(takeAnswer(['done'], plain('declined'), 'link')).toMatchObject({ refusal: 'answered' });
	});

	test('the desk, told on the telephone, notes what came after', () => {
		expect(possibleAnswers(['declined'], 'desk')).toEqual(['accepted', 'done']);
		expect(possibleAnswers(['declined'], 'link')).toEqual([]);
		expect(possibleAnswers(['done'], 'desk')).toEqual([]);
	});
});

const asks = fc.array(
	fc.record({
		answer: fc.constantFrom(...ANSWERS),
		reason: fc.constantFrom(null, '', 'complet'),
		via: fc.constantFrom<Via>('link', 'desk')
	})
);

/** What is written when all of that is asked, one after the other. */
function written(all: { answer: Answer; reason: string | null; via: Via }[]) {
	const log: { answer: Answer; reason: string | null; via: Via }[] = [];
	for (const one of all) {
		if (
			takeAnswer(
				log.map(({ answer }) => answer),
				one,
				one.via
			) === 'write'
		)
			log.push(one);
	}
	return log;
}

describe('whatever is sent, in whatever order', () => {
	test('sent twice is one record', () => {
		fc.assert(
			fc.property(asks, (all) => {
				expect(written(all.flatMap((one) => [one, one]))).toEqual(written(all));
			})
		);
	});

	test('by the link alone, four records at most, none twice, and nothing after the last word', () => {
		fc.assert(
			fc.property(asks, (all) => {
				const log = written(all.map((one) => ({ ...one, via: 'link' as const })));
				const answers = log.map(({ answer }) => answer);
				expect(new Set(answers).size).toBe(answers.length);
				const end = answers.findIndex((one) => one === 'declined' || one === 'done');
				expect(end === -1 || end === answers.length - 1).toBe(true);
			})
		);
	});

	test('nothing is declined without a reason, and what is done is never undone', () => {
		fc.assert(
			fc.property(asks, (all) => {
				const log = written(all);
				expect(log.every(({ answer, reason }) => answer !== 'declined' || reason)).toBe(true);
				const done = log.findIndex(({ answer }) => answer === 'done');
				expect(done === -1 || done === log.length - 1).toBe(true);
			})
		);
	});
});
