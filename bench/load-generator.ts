// A process of its own: visitors that each read one page after the other, without a rest.
//   node bench/load-generator.ts '{"origin": …, "seconds": 10, "visitors": [{"cookie", "paths"}]}'
import { Agent, request } from 'node:http';
import { summarise } from './samples.ts';
import type { LoadAnswer, LoadRequest, Visitor } from './load.ts';

const { origin, seconds, visitors } = JSON.parse(process.argv[2]!) as LoadRequest;
const { port } = new URL(origin);
const durations: number[] = [];
const warmUntil = performance.now() + 2_000;
const until = warmUntil + seconds * 1_000;

await Promise.all(visitors.map(visit));
const answer: LoadAnswer = { ...summarise(durations), perSecond: durations.length / seconds };
process.stdout.write(JSON.stringify(answer));

async function visit({ cookie, paths, ranges = [''] }: Visitor): Promise<void> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	for (let at = 0; performance.now() < until; at++) {
		const started = performance.now();
		await read(agent, paths[at % paths.length]!, { cookie, range: ranges[at % ranges.length]! });
		if (started >= warmUntil) durations.push(performance.now() - started);
	}
	agent.destroy();
}

function read(agent: Agent, path: string, own: { cookie: string; range: string }): Promise<void> {
	return new Promise((done, fail) => {
		// Whoever only reads has no cookie.
		const known = Object.fromEntries(Object.entries(own).filter(([, said]) => said));
		const headers = { host: `localhost:${port}`, ...known, accept: 'text/html' };
		request({ agent, host: '127.0.0.1', port, path, headers }, (response) => {
			if (response.statusCode !== (own.range ? 206 : 200))
				fail(new Error(`${path} answered ${response.statusCode}`));
			response.resume().on('end', done).on('error', fail);
		})
			.on('error', fail)
			.end();
	});
}
