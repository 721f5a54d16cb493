import { prepareTemplate } from '../database/templates.ts';
import { openTestServer } from '../database/test-server.ts';
import { runNode, programOf, stopEverything } from './run-command.ts';
import type { Outcome, Stage } from './stage.ts';
import { asOne, lastLine, type Tally } from './tally.ts';

/** A stage that was run, and how long it took, in seconds. */
export type Ran = {
	name: string;
	budget: number;
	seconds: number;
	tally: Tally;
	says: readonly string[];
};

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.once(signal, () => {
		isStopping = true;
		process.exitCode = 130;
		stopEverything(signal);
	});
}

/**
 * Runs lanes beside each other, then those that come last, one by one; everything runs, so that
 * everything wrong is told at once. One database server serves them all.
 */
export async function runStages(
	lanes: readonly (readonly Stage[])[],
	last: readonly Stage[]
): Promise<Ran[]> {
	const needsDatabase = [...lanes.flat(), ...last].some((stage) => stage.needsDatabase);
	const closeServer = needsDatabase ? await openTestServer() : null;
	try {
		// What the types and the tests of a fresh checkout rest on: the settings SvelteKit generates.
		const { code, output } = await runNode([programOf('@sveltejs/kit', 'svelte-kit'), 'sync']);
		if (code !== 0) console.log(output);
		// Begun before anybody waits for it; a failure is told by the first stage that needs it.
		if (needsDatabase) prepareTemplate('demo').catch(() => {});
		return [...(await Promise.all(lanes.map(runLane))).flat(), ...(await runLane(last))];
	} finally {
		await closeServer?.();
	}
}

async function runLane(stages: readonly Stage[]): Promise<Ran[]> {
	const ran: Ran[] = [];
	for (const stage of stages) if (!isStopping) ran.push(await runStage(stage));
	return ran;
}

async function runStage({ name, budget, run }: Stage): Promise<Ran> {
	const started = performance.now();
	const {
		tally,
		output,
		says = []
	}: Outcome = await run().catch((error: unknown) => ({
		tally: asOne(false),
		output: String(error)
	}));
	const seconds = (performance.now() - started) / 1000;
	const mark = tally.failed > 0 ? '✘' : '✔';
	const time = `${seconds.toFixed(1).padStart(6)} s of ${String(budget).padStart(4)}`;
	console.log(`${mark} ${name.padEnd(18)}${time}   ${lastLine(tally)}`);
	if (tally.failed > 0) console.log(`\n${output.trimEnd()}\n`);
	return { name, budget, seconds, tally, says };
}
