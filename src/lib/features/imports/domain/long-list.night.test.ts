import { expect, test } from 'vitest';
import { costOf } from '../../../../../tests/gate/cost-of.ts';
import { longList } from './long-list.fixture.ts';
import { book, read } from './sketch.fixture.ts';

test('a list twice as long takes hardly more than twice as long to understand', () => {
	const cost = (people: number) => {
		const workbook = book('ateliers informatiques.csv', longList(people));
		return costOf(() => read(workbook), 2);
	};
	expect(cost(5000) / cost(2500)).toBeLessThan(3);
});
