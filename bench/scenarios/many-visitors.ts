import type { Application } from '../application.ts';
import { line, type Line } from '../line.ts';
import { load } from '../load.ts';
import type { BenchNetwork } from '../network.ts';
import { pagesOf } from '../pages.ts';

const VISITORS = 16;
const SECONDS = 12;
/** The report is opened once a year by one person: it has its own measure. */
const EVERY_DAY = new Set(['home', 'workshops', 'group', 'sheet', 'registers']);

/**
 * Sixteen colleagues of sixteen centres, from the largest to the smallest, reading their everyday
 * pages without a rest.
 */
export async function* manyVisitors(
	network: BenchNetwork,
	application: Application
): AsyncGenerator<Line> {
	const { centres } = network;
	const visitors = [];
	for (let at = 0; at < VISITORS; at++) {
		const centre = centres[Math.floor((at * (centres.length - 1)) / (VISITORS - 1))]!;
		const pages = await pagesOf(network, centre);
		const paths = pages.filter(({ name }) => EVERY_DAY.has(name)).map(({ path }) => path);
		// Each begins with another page than the others.
		const turned = paths.map((_, step) => paths[(at + step) % paths.length]!);
		visitors.push({ cookie: await application.enter(centre.slug, 'direction'), paths: turned });
	}
	const answer = await load({ origin: application.origin, seconds: SECONDS, visitors });
	yield line('load/16 pages', answer.perSecond, 'pages/s');
	yield line('load/16 p50', answer.p50, 'ms');
	yield line('load/16 p95', answer.p95, 'ms');
}
