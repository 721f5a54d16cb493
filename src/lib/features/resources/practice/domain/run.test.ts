import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { again, begin, goOn, press, type Run } from './run.ts';

/** Whatever a hand may do: the right thing, another one, once more, further. */
const HANDS = ['right', 'other', 'again', 'on'] as const;
type Hand = (typeof HANDS)[number];

const doing = (screens: number): Record<Hand, (run: Run) => Run> => ({
	right: (run) => press(run, null),
	other: (run) => press(run, 'Regardez à côté.'),
	again,
	on: (run) => goOn(run, screens)
});

const hands = fc.array(fc.constantFrom(...HANDS), { maxLength: 60 });
const screens = fc.integer({ min: 1, max: 5 });

test('whatever is pressed, it never ends without the right gesture of each screen', () => {
	fc.assert(
		fc.property(hands, screens, (pressed, many) => {
			const done = new Set<number>();
			let run = begin();
			for (const hand of pressed) {
				if (hand === 'right' && run.stage === 'trying') done.add(run.at);
				run = doing(many)[hand](run);
			}
			return run.stage !== 'ended' || done.size === many;
		})
	);
});

test('whatever was pressed before, the right gestures lead to the end', () => {
	fc.assert(
		fc.property(hands, screens, (pressed, many) => {
			const { right, on } = doing(many);
			let run = pressed.reduce((at, hand) => doing(many)[hand](at), begin());
			for (let screen = 0; screen < many; screen += 1) run = on(right(run));
			return run.stage === 'ended';
		})
	);
});

test('she never goes back without asking to, and no screen is beyond the last', () => {
	fc.assert(
		fc.property(hands, screens, (pressed, many) => {
			let run = begin();
			return pressed.every((hand) => {
				const was = run;
				run = doing(many)[hand](run);
				return run.at >= was.at && run.at < many;
			});
		})
	);
});

describe('what was pressed', () => {
	test('another thing is answered, and loses nothing', () => {
		const run = goOn(press(begin(), null), 3);
		expect(press(run, 'Regardez à côté.')).toEqual({
			at: 1,
			stage: 'trying',
			answer: 'Regardez à côté.'
		});
	});

	test('a press too many, once thanked, changes nothing', () => {
		const thanked = press(press(begin(), 'Regardez à côté.'), null);
		expect(thanked).toEqual({ at: 0, stage: 'thanked', answer: '' });
		expect(press(thanked, 'Regardez à côté.')).toBe(thanked);
		expect(press(thanked, null)).toBe(thanked);
	});

	test('trying again begins the same screen anew; beginning again, the first', () => {
		const thanked = press(goOn(press(begin(), null), 3), null);
		expect(again(thanked)).toEqual({ at: 1, stage: 'trying', answer: '' });
		expect(begin()).toEqual({ at: 0, stage: 'trying', answer: '' });
	});
});
