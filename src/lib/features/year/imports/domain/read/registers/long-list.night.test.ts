import { expect, test } from 'vitest';
import { timesAsCostly } from '../../../../../../../../tests/gate/times-as-costly.ts';
import { longList } from './long-list.fixture.ts';
import { book, read } from './sketch.fixture.ts';

test('a list twice as long takes hardly more than twice as long to understand', () => {
	const reading = (people: number) => {
		const workbook = book('ateliers informatiques.csv', longList(people));
		return () => read(workbook);
	};
	expect(timesAsCostly(reading(5000), reading(2500), 3)).toBeLessThan(3);
});
