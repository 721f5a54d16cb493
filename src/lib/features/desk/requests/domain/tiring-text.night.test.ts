import { expect, test } from 'vitest';
import { timesAsCostly } from '../../../../../../tests/gate/times-as-costly.ts';
import { asksInHerPlace } from './asks-in-her-place.ts';

test('a text made to tire the rules costs what its length costs', () => {
	const reading = (times: number) => {
		const text = 'vous pouvez me faire faire faire a ma '.repeat(times);
		return () => {
			for (let again = 0; again < 200; again += 1) asksInHerPlace(text);
		};
	};
	// All of both is read: 2,000 characters are.
	expect(timesAsCostly(reading(50), reading(25))).toBeLessThan(3);
});
