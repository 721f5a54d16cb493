import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, findChromium } from './find-chromium.ts';
import { type Finished, programOf, runNode } from './run-command.ts';
import { asOne, NOTHING, readPlaywright, readVitest, type Tally, withExitCode } from './tally.ts';

export type Outcome = { tally: Tally; output: string };
export type Stage = { name: string; run(): Promise<Outcome> };

/** What the types and the tests of a fresh checkout rest on: the settings SvelteKit generates. */
export function prepare(): Promise<Finished> {
	return runNode([programOf('@sveltejs/kit', 'svelte-kit'), 'sync']);
}

function checked(name: string, ...command: string[]): Stage {
	return {
		name,
		async run() {
			const { code, output } = await runNode(command);
			return { tally: asOne(code === 0), output };
		}
	};
}

/** Runs tests that write a JSON report, and counts from it rather than from what is printed. */
async function counted(
	run: (report: string) => Promise<Finished>,
	read: (report: never) => Tally
): Promise<Outcome> {
	const folder = mkdtempSync(join(tmpdir(), 'declic-gate-'));
	try {
		const report = join(folder, 'report.json');
		const { code, output } = await run(report);
		return { tally: withExitCode(read(readReport(report) as never), code), output };
	} catch (error) {
		return { tally: asOne(false), output: `the tests left no report: ${String(error)}` };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function readReport(file: string): unknown {
	return JSON.parse(readFileSync(file, 'utf8'));
}

function vitest(project: string): Stage {
	const args = [programOf('vitest'), 'run', '--project', project];
	const reporters = ['--reporter=default', '--reporter=json'];
	return {
		name: project,
		run: () =>
			counted(
				(report) => runNode([...args, ...reporters, `--outputFile.json=${report}`]),
				readVitest
			)
	};
}

const journeys: Stage = {
	name: 'journeys',
	async run() {
		const browser: Browser = await findChromium(console.log);
		if ('problem' in browser) return { tally: { ...NOTHING, failed: 1 }, output: browser.problem };
		return counted(
			(report) =>
				runNode([programOf('@playwright/test', 'playwright'), 'test', '--reporter=dot,json'], {
					CHROMIUM_PATH: browser.path ?? '',
					PLAYWRIGHT_JSON_OUTPUT_FILE: report
				}),
			readPlaywright
		);
	}
};

/** Two lanes for two cores, then the journeys, alone: a browser pressed for time tells lies. */
export const LANES: readonly (readonly Stage[])[] = [
	[
		checked('format', programOf('prettier'), '--check', '.'),
		checked('lint', programOf('oxlint')),
		checked('types', programOf('svelte-check'), '--threshold', 'error'),
		checked('imports', programOf('dependency-cruiser', 'depcruise'), 'src', 'seeds'),
		checked('dead code', programOf('knip')),
		checked('build', 'tests/gate/build.ts')
	],
	[vitest('unit'), vitest('integration')]
];

export const LAST: readonly Stage[] = [journeys];
