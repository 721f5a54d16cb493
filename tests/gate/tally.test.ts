import { expect, test } from 'vitest';
import { addUp, asOne, lastLine, readPlaywright, withExitCode, withoutSilence } from './tally.ts';

const ipv6 = { name: 'both addresses answer', reason: 'this machine has no IPv6 loopback' };

test('a journey that passed only the second time is not passed', () => {
	const stats = { expected: 7, unexpected: 1, flaky: 1 };
	const read = (errors: unknown[]) => readPlaywright({ stats, errors, suites: [] });
	expect(read([])).toEqual({ passed: 7, failed: 2, skipped: [] });
	expect(read(['the application did not start']).failed).toBe(3);
});

test('a journey that was not played is told with its reason, however deep it stands', () => {
	const spec = (title: string, status: string, description?: string) => ({
		title,
		tests: [{ status, annotations: [{ type: 'skip', description }] }]
	});
	const suites = [
		{
			specs: [spec('played', 'expected')],
			suites: [{ specs: [spec('on a phone', 'skipped', 'no touch here')] }]
		}
	];
	const stats = { expected: 1, unexpected: 0, flaky: 0 };
	expect(readPlaywright({ stats, errors: [], suites }).skipped).toEqual([
		{ name: 'on a phone', reason: 'no touch here' }
	]);
});

test('a stage that ends badly is a failure even when every test of it passed', () => {
	const tally = (failed: number) => ({ passed: 9, failed, skipped: [] });
	expect(withExitCode(tally(0), 1).failed).toBe(1);
	expect(withExitCode(tally(2), 1).failed).toBe(2);
	expect(withExitCode(tally(0), 0).failed).toBe(0);
});

test('a test set aside without a word fails the gate, with one it does not', () => {
	const tally = { passed: 9, failed: 0, skipped: [ipv6] };
	expect(withoutSilence(tally).failed).toBe(0);
	expect(withoutSilence({ ...tally, skipped: [ipv6, { ...ipv6, reason: null }] }).failed).toBe(1);
});

test('the last line adds up every stage, and says what was skipped only when something was', () => {
	const unit = { passed: 5, failed: 2, skipped: [ipv6, ipv6] };
	expect(lastLine(addUp([asOne(true), asOne(false), unit]))).toBe('6 passed, 3 failed, 2 skipped');
	expect(lastLine(asOne(true))).toBe('1 passed, 0 failed');
});
