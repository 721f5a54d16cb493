import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
	const file = join(folder, 'report.json');
	try {
		const { code, output } = await run(file);
		// Stopped before its first test, a stage leaves no report: what it said is all there is.
		if (!existsSync(file)) return { tally: asOne(false), output };
		const report = JSON.parse(readFileSync(file, 'utf8')) as never;
		return { tally: withExitCode(read(report), code), output };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
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
