import { expect, test } from 'vitest';
import { addUp, asOne, lastLine, readPlaywright, readVitest, withExitCode } from './tally.ts';

const vitest = {
	numPassedTests: 5,
	numFailedTests: 1,
	numPendingTests: 2,
	numTodoTests: 0,
	testResults: [
		{ status: 'passed', assertionResults: [{ status: 'passed' }] },
		{ status: 'failed', assertionResults: [{ status: 'failed' }] },
		{ status: 'failed', assertionResults: [] }
	]
};

test('a test file that could not be loaded counts as a failure of its own', () => {
	expect(readVitest(vitest)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('a journey that passed only the second time is not passed', () => {
	const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 3 };
	expect(readPlaywright({ stats, errors: [] })).toEqual({ passed: 7, failed: 2, skipped: 3 });
	expect(readPlaywright({ stats, errors: ['the application did not start'] }).failed).toBe(3);
});

test('a stage that ends badly is a failure even when every test of it passed', () => {
	expect(withExitCode({ passed: 9, failed: 0, skipped: 0 }, 1).failed).toBe(1);
	expect(withExitCode({ passed: 9, failed: 2, skipped: 0 }, 1).failed).toBe(2);
	expect(withExitCode({ passed: 9, failed: 0, skipped: 0 }, 0).failed).toBe(0);
});

test('the last line adds up every stage, and says what was skipped only when something was', () => {
	const total = addUp([asOne(true), asOne(false), readVitest(vitest)]);
	expect(lastLine(total)).toBe('6 passed, 3 failed, 2 skipped');
	expect(lastLine(asOne(true))).toBe('1 passed, 0 failed');
});
