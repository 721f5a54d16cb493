import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, findChromium } from './find-chromium.ts';
import { type Finished, programOf, runNode } from './run-command.ts';
import {
	asOne,
	NOTHING,
	readPlaywright,
	readVitest,
	type Tally,
	withExitCode,
	withoutSilence
} from './tally.ts';

/** `says` is repeated in the last lines, well as everything ended. */
export type Outcome = { tally: Tally; output: string; says?: string[] };
export type Stage = {
	name: string;
	/** What it may take on two idle cores, in seconds: a stage keeps its budget. */
	budget: number;
	/** Whether it copies databases of the run's server. */
	needsDatabase?: boolean;
	run(): Promise<Outcome>;
};

/** A command that is one test: it ends well, or not. */
export function checked(name: string, budget: number, ...command: string[]): Stage {
	return {
		name,
		budget,
		async run() {
			const { code, output } = await runNode(command);
			return { tally: asOne(code === 0), output };
		}
	};
}

/** The same, of measures: what missed its target or lost of its ratio is no failure, and is told. */
export function measured(name: string, budget: number, ...command: string[]): Stage {
	return {
		name,
		budget,
		async run() {
			const { code, output } = await runNode(command);
			const says = output.split('\n').filter((line) => /^[✘▼]/.test(line));
			return { tally: asOne(code === 0), output, says };
		}
	};
}

/** Runs tests that write a JSON report, and counts from it rather than from what is printed. */
async function counted(
	run: (report: string) => Promise<Finished>,
	read: (report: never) => Tally
): Promise<Outcome> {
	const folder = mkdtempSync(join(tmpdir(), 'declic-gate-'));
	const file = join(folder, 'report.json');
	try {
		const { code, output } = await run(file);
		// Stopped before its first test, a stage leaves no report: what it said is all there is.
		if (!existsSync(file)) return { tally: asOne(false), output };
		const report = JSON.parse(readFileSync(file, 'utf8')) as never;
		return { tally: withoutSilence(withExitCode(read(report), code)), output };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The tests of one project of vitest.config.ts. */
export function vitest(
	project: string,
	{ budget, name = project, needsDatabase = false, env = {} }: Settings
): Stage {
	const args = [programOf('vitest'), 'run', '--project', project];
	const reporters = ['--reporter=default', '--reporter=./tests/gate/vitest-report.ts'];
	return {
		name,
		budget,
		needsDatabase,
		run: () =>
			counted(
				(report) => runNode([...args, ...reporters], { ...env, DECLIC_GATE_REPORT: report }),
				readVitest
			)
	};
}
type Settings = {
	budget: number;
	name?: string;
	needsDatabase?: boolean;
	env?: Record<string, string>;
};

/** The journeys of Playwright, in a Chromium found or installed. */
export function journeys({ budget, name = 'journeys', env = {} }: Settings): Stage {
	return {
		name,
		budget,
		needsDatabase: true,
		async run() {
			const browser: Browser = await findChromium(console.log);
			if ('problem' in browser) {
				return { tally: { ...NOTHING, failed: 1 }, output: browser.problem };
			}
			return counted(
				(report) =>
					runNode([programOf('@playwright/test', 'playwright'), 'test', '--reporter=dot,json'], {
						...env,
						CHROMIUM_PATH: browser.path ?? '',
						PLAYWRIGHT_JSON_OUTPUT_FILE: report
					}),
				readPlaywright
			);
		}
	};
}
