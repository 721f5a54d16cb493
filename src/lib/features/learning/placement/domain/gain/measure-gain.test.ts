import { expect, test } from 'vitest';
import { bankIn } from '../bank/asked-bank.ts';
import type { Grade } from '../bank.ts';
import { groupGain } from './group-gain.ts';
import { measureGain } from './measure-gain.ts';
import { progressOf } from './progress.ts';

const first = (half: 'A' | 'B', answer: Grade | null) => ({
	half,
	said: bankIn(half)
		.items.slice(0, 12)
		.map(({ id }) => ({ item: id, answer }))
});

test('who did nothing alone and now does all of it has made progress', () => {
	const likelihoods = measureGain(first('A', 0), first('B', 2))!;
	expect(progressOf(likelihoods)).toBe('likely');
	expect(groupGain([likelihoods]).low80).toBeGreaterThan(0);
});

test('who did it all and now does nothing is never told of a progress', () => {
	expect(progressOf(measureGain(first('A', 2), first('B', 0))!)).not.toBe('likely');
});

test('« je ne sais pas » to everything measures nothing', () => {
	expect(measureGain(first('A', 1), first('B', null))).toBeNull();
	expect(measureGain({ half: 'A', said: [] }, first('B', 1))).toBeNull();
});

test('the same answers give the same numbers, in whatever order they came', () => {
	const turned = { ...first('B', 1), said: first('B', 1).said.toReversed() };
	const [one, other] = [first('B', 1), turned].map((after) => measureGain(first('A', 1), after)!);
	other!.forEach((p, at) => expect(p).toBeCloseTo(one![at]!, 12));
});
