// The whole gate: every stage runs, so that everything wrong is told at once.
//   npm test                 everything
//   npm test -- lint unit    these stages only
import { stopEverything } from './gate/run-command.ts';
import { LANES, LAST, prepare, type Stage } from './gate/stages.ts';
import { addUp, asOne, lastLine, type Tally } from './gate/tally.ts';

const asked = process.argv.slice(2);
const known = [...LANES.flat(), ...LAST].map(({ name }) => name);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
	console.error(`No stage is called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
	process.exit(2);
}
const isAsked = ({ name }: Stage) => asked.length === 0 || asked.includes(name);

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.once(signal, () => {
		isStopping = true;
		process.exitCode = 130;
		stopEverything(signal);
	});
}

async function runStage({ name, run }: Stage): Promise<Tally> {
	const started = performance.now();
	const { tally, output } = await run().catch((error: unknown) => ({
		tally: asOne(false),
		output: String(error)
	}));
	const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
	const mark = tally.failed > 0 ? '✘' : '✔';
	console.log(`${mark} ${name.padEnd(12)}${seconds} s   ${lastLine(tally)}`);
	if (tally.failed > 0) console.log(`\n${output.trimEnd()}\n`);
	return tally;
}

async function runLane(stages: readonly Stage[]): Promise<Tally[]> {
	const tallies: Tally[] = [];
	for (const stage of stages.filter(isAsked)) {
		if (!isStopping) tallies.push(await runStage(stage));
	}
	return tallies;
}

const { code, output } = await prepare();
if (code !== 0) console.log(output);
const tallies = (await Promise.all(LANES.map(runLane))).flat();
tallies.push(...(await runLane(LAST)));
const total = addUp(tallies);
console.log(lastLine(total));
process.exitCode ||= total.failed > 0 ? 1 : 0;
