import { expect, test } from 'vitest';
import { CROWDED, crowdOf } from './crowded-places.fixture.ts';
import { findPairs, MOST_ALIKE } from './doubles.ts';

const COUNT = 10_000;
/** Of the processor, whatever else this machine does. */
const MOST_MS = 3_000;

test.each(Object.keys(CROWDED))(`${COUNT} places are compared in three seconds: %s`, (what) => {
	const crowd = crowdOf(what, COUNT);
	const before = process.cpuUsage();
	const pairs = findPairs(crowd);
	const { user } = process.cpuUsage(before);
	console.log(what, { pairs: pairs.length, ms: Math.round(user / 1_000) });
	expect(pairs.length).toBeLessThanOrEqual(COUNT * MOST_ALIKE);
	expect(user / 1_000).toBeLessThan(MOST_MS);
});
