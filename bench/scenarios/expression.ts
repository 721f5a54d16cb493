import { Agent } from 'node:http';
import { listShown } from '#lib/features/neighbourhood/contributions/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Application } from '../application.ts';
import { besideTheirSql } from '../bare-sql.ts';
import { fillVoices, SPOKEN_OF, VOICES } from '../fill-voices.ts';
import { line, type Line } from '../line.ts';
import { acting, type BenchNetwork, TODAY } from '../network.ts';
import { readPage } from '../read-page.ts';
import { measure } from '../samples.ts';
import { weighPage } from '../weigh-page.ts';

const TIMES = 200;
const PAGES = 60;
const MOST = 20;

/** What residents read of fifty thousand messages: a commune's, all of them, those of one kind. */
export async function* expression(
	network: BenchNetwork,
	{ origin }: Application
): AsyncGenerator<Line> {
	await fillVoices(network);
	const works = SPOKEN_OF.map(
		(insee) => (db: Db) => listShown(db, { insee, today: TODAY, most: MOST })
	);
	const beside = await besideTheirSql(network.appUrl, acting('visitor', null), works);
	const { product, sql } = await measure(TIMES, beside.works);
	await beside.close();
	const against = { baseline: sql.p95, against: 'the SQL of the same lists through pg, p95' };
	yield line('expression/quarter p95', product.p95, 'ms', against);

	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const read = (path: string) => readPage(agent, origin + path, '');
	let nth = 0;
	const { quarter, all, narrowed } = await measure(PAGES, {
		quarter: () => read(`/quartier?commune=${SPOKEN_OF[nth++ % SPOKEN_OF.length]}`),
		all: () => read('/quartier'),
		narrowed: () => read('/quartier?porte=service')
	});
	yield line('expression/page of a quarter p95', quarter.p95, 'ms');
	yield line(`expression/page of ${VOICES} messages p95`, all.p95, 'ms');
	yield line('expression/page of few among them p95', narrowed.p95, 'ms');
	const started = performance.now();
	await read('/quartier/paroles.csv');
	yield line('expression/open data, whole', (performance.now() - started) / 1000, 's');
	agent.destroy();
	yield line(
		'expression/list, all included',
		(await weighPage(origin, `/quartier?commune=${SPOKEN_OF[0]}`)) / 1000,
		'kB'
	);
}
