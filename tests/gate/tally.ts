/** What a stage, or the whole gate, found. */
export type Tally = { passed: number; failed: number; skipped: number };

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

/** A stage without tests of its own is one test. */
export function asOne(isFine: boolean): Tally {
	return isFine ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

/** A stage that failed without any failed test (a crash, an unhandled error) is one failure. */
export function withExitCode(tally: Tally, code: number): Tally {
	return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

export function addUp(tallies: Tally[]): Tally {
	return tallies.reduce(
		(sum, { passed, failed, skipped }) => ({
			passed: sum.passed + passed,
			failed: sum.failed + failed,
			skipped: sum.skipped + skipped
		}),
		NOTHING
	);
}

/** The gate's last line. */
export function lastLine({ passed, failed, skipped }: Tally): string {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Reads what Vitest's JSON reporter wrote; a file that could not even load is one failure. */
export function readVitest(report: {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	testResults: { status: string; assertionResults: { status: string }[] }[];
}): Tally {
	const unloaded = report.testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + unloaded.length,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/** Reads what Playwright's JSON reporter wrote; a set-up that failed is one failure. */
export function readPlaywright(report: {
	stats: { expected: number; unexpected: number; flaky: number; skipped: number };
	errors: unknown[];
}): Tally {
	const { expected, unexpected, flaky, skipped } = report.stats;
	return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}
