// Everything hostile that we know, thrown at every page and form by everybody who may be there:
//   node tests/hostile/run.ts --minutes 10 [--seed 20261124] [--out attack.json]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openTestServer } from '../database/test-server.ts';
import { applicationOf, stopApplication } from '../journeys/support/application-of-file.ts';
import { AS_SERVED } from './as-served.ts';
import { prepareAttack, secretsKept } from './attack.ts';
import { besiege } from './besiege.ts';
import { besiegeTheDoor } from './besiege-the-door.ts';
import { ErrorLog } from './error-log.ts';
import { floodTheSite } from './flood-the-site.ts';
import { StallLog } from './stall-log.ts';
import { summariseAttack } from './summarise.ts';
import { idleOf, watching } from './watching.ts';

const today = Temporal.Now.plainDateISO('Europe/Paris').toString().replaceAll('-', '');
const { values } = parseArgs({
	options: {
		minutes: { type: 'string', default: '10' },
		seed: { type: 'string', default: today },
		out: { type: 'string' }
	}
});
const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
const started = performance.now();
const seconds = () => Math.round((performance.now() - started) / 1_000);
const log = new ErrorLog();
const stalls = new StallLog();
const hear = (text: string) => {
	log.hear(text);
	stalls.hear(text);
};
const tell = (line: string) => console.log(`${String(seconds()).padStart(5)} s  ${line}`);

Object.assign(process.env, AS_SERVED);
const closeServer = await openTestServer();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, async () => {
		await stopApplication();
		await closeServer();
		process.exit(130);
	});
}
try {
	const site = await applicationOf(import.meta.filename, 'tuesday', hear);
	tell(`The application answers at ${site.url}; the seed is ${seed}.`);
	const { done: floods, watched: underFlood } = await watching(site, '/health', () =>
		floodTheSite(site.url, tell)
	);
	const attack = await prepareAttack(site.url, { seed, isShort: false });
	const { judge } = attack;
	// Everybody has come in: it is warm, and nobody asks it anything.
	const idle = await idleOf(site, '/health');
	const until = performance.now() + minutes * 60_000;
	const { watched: underAttack } = await watching(site, '/health', () =>
		besiege(attack, { until, tell: (line) => tell(`${line} ${judge.requests()} sent.`) })
	);
	const kept = await secretsKept(seed);
	const door = await applicationOf(import.meta.filename, 'machine', hear);
	const atTheDoor = await prepareAttack(door.url, { seed, isShort: true, judge });
	await besiegeTheDoor(door.url, atTheDoor, tell);
	kept.push(...(await secretsKept(seed)));
	const summary = summariseAttack({
		...{ seed, minutes, seconds: seconds(), idle, judge, floods },
		...{ underAttack, underFlood, secretsKept: kept, log, stalls }
	});
	console.log(summary.table);
	console.log(JSON.stringify(summary.json));
	if (values.out) writeFileSync(values.out, `${JSON.stringify(summary.json, null, '\t')}\n`);
	process.exitCode = summary.isSound ? 0 : 1;
} finally {
	await stopApplication();
	await closeServer();
}
