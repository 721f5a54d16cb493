import { expect, test } from 'vitest';
import { costOf } from '../../../../../tests/gate/cost-of.ts';
import { asksInHerPlace } from './asks-in-her-place.ts';

test('a text made to tire the rules costs what its length costs', () => {
	const cost = (times: number) => {
		const text = 'vous pouvez me faire faire faire a ma '.repeat(times);
		return costOf(() => {
			for (let again = 0; again < 200; again += 1) asksInHerPlace(text);
		});
	};
	// All of both is read: 2,000 characters are.
	expect(cost(50) / cost(25)).toBeLessThan(3);
});
