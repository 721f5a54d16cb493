import type { VitestReport } from './vitest-report.ts';

/** A test that was not played, and why; a reason that nobody told is null. */
export type Skipped = { name: string; reason: string | null };
/** What a stage, or the whole gate, found. */
export type Tally = { passed: number; failed: number; skipped: Skipped[] };

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: [] };

/** A stage without tests of its own is one test. */
export function asOne(isFine: boolean): Tally {
	return isFine ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

/** A stage that failed without any failed test (a crash, an unhandled error) is one failure. */
export function withExitCode(tally: Tally, code: number): Tally {
	return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** A test set aside in silence is a failure: nobody would ever play it again. */
export function withoutSilence(tally: Tally): Tally {
	const silent = tally.skipped.filter(({ reason }) => !reason);
	return { ...tally, failed: tally.failed + silent.length };
}

export function addUp(tallies: Tally[]): Tally {
	return tallies.reduce(
		(sum, { passed, failed, skipped }) => ({
			passed: sum.passed + passed,
			failed: sum.failed + failed,
			skipped: [...sum.skipped, ...skipped]
		}),
		NOTHING
	);
}

/** The gate's last line. */
export function lastLine({ passed, failed, skipped }: Tally): string {
	return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}

/** Reads what our reporter of Vitest wrote. */
export function readVitest({ passed, failed, skipped }: VitestReport): Tally {
	return { passed, failed, skipped };
}

type Suite = {
	specs?: { title: string; tests: { status: string; annotations: Annotation[] }[] }[];
	suites?: Suite[];
};
type Annotation = { type: string; description?: string };

/** Reads what Playwright's JSON reporter wrote; a set-up that failed is one failure. */
export function readPlaywright(report: {
	stats: { expected: number; unexpected: number; flaky: number };
	errors: unknown[];
	suites: Suite[];
}): Tally {
	const { expected, unexpected, flaky } = report.stats;
	return {
		passed: expected,
		failed: unexpected + flaky + report.errors.length,
		skipped: report.suites.flatMap(skippedIn)
	};
}

function skippedIn({ specs = [], suites = [] }: Suite): Skipped[] {
	const own = specs.flatMap(({ title, tests }) =>
		tests
			.filter(({ status }) => status === 'skipped')
			.map(({ annotations }) => ({
				name: title,
				reason: annotations.find(({ type }) => type === 'skip')?.description ?? null
			}))
	);
	return [...own, ...suites.flatMap(skippedIn)];
}
