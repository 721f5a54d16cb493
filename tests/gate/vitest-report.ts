import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** What a run of Vitest found, as the gate reads it. */
export type VitestReport = {
	passed: number;
	failed: number;
	/** Each by its name, and why it was not played; no reason is null. */
	skipped: { name: string; reason: string | null }[];
	/** Seconds of each file, the longest first. */
	files: { path: string; seconds: number }[];
};

/**
 * Writes the report where DECLIC_GATE_REPORT says. Vitest's own JSON does not tell why a test was
 * skipped.
 */
export default class GateReport implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const file = process.env.DECLIC_GATE_REPORT;
		if (file) writeFileSync(file, JSON.stringify(reportOf(modules)));
	}
}

function reportOf(modules: readonly TestModule[]): VitestReport {
	const report: VitestReport = { passed: 0, failed: 0, skipped: [], files: [] };
	for (const module of modules) {
		let failedHere = 0;
		for (const test of module.children.allTests()) {
			const result = test.result();
			if (result.state === 'passed') report.passed += 1;
			else if (result.state === 'skipped') {
				report.skipped.push({ name: test.fullName, reason: result.note ?? null });
			} else failedHere += 1;
		}
		// A file that could not be loaded, or whose own hooks failed, is one failure.
		if (failedHere === 0 && module.state() === 'failed') failedHere = 1;
		report.failed += failedHere;
		const { duration } = module.diagnostic();
		report.files.push({ path: module.relativeModuleId, seconds: Math.round(duration / 100) / 10 });
	}
	report.files.sort((one, other) => other.seconds - one.seconds);
	return report;
}
