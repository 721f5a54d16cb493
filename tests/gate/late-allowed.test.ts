import { expect, test } from 'vitest';
import { lateAllowed } from './late-allowed.ts';

test.each([
	['a machine that nobody else uses', 1.4, 0],
	['one that is a little busy', 3, 20],
	['one where a single answer takes as long as the whole bound', 24.2, 50],
	['one where nothing is answered', 60_000, 50]
])('%s is given what it lacks, and never more than the bound itself', (_machine, idle, late) => {
	expect(lateAllowed(idle)).toBe(late);
});
