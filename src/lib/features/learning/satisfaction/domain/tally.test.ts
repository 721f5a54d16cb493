import { describe, expect, test } from 'vitest';
import { added, answersIn, emptyTally, mayBeOpened, tallyOf } from './tally.ts';

const content = {
	places: { contents: 0, seances: 1, clarity: 2, confidence: 1, company: 0 },
	sentence: 'C’est très clair.'
} as const;

describe('answers that are added up', () => {
	test('give the same counts in whatever order they come', () => {
		const one = tallyOf('after', content)!;
		const other = tallyOf('after', { places: { ...content.places, contents: 2 }, sentence: '' })!;
		expect(added(one, other)).toEqual(added(other, one));
		expect(added(one, other).counts).toEqual({
			contents: [1, 0, 1],
			seances: [0, 2, 0],
			clarity: [0, 0, 2],
			confidence: [0, 2, 0],
			company: [2, 0, 0]
		});
	});

	test('count for nothing where a question was left', () => {
		expect(tallyOf('after', { places: { contents: 0 }, sentence: '' })).toBeNull();
		expect(tallyOf('before', { places: {}, sentence: '' })).toBeNull();
	});

	test('wait until they are five', () => {
		let waiting = emptyTally('after');
		for (let answers = 1; answers <= 5; answers++) {
			expect(mayBeOpened(waiting)).toBe(false);
			waiting = added(waiting, tallyOf('after', content)!);
			expect(answersIn(waiting)).toBe(answers);
		}
		expect(mayBeOpened(waiting)).toBe(true);
		expect(waiting.sentences).toHaveLength(5);
	});
});
