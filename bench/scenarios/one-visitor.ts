import { Agent, request } from 'node:http';
import type { Application } from '../application.ts';
import { besideItsSql } from '../bare-sql.ts';
import { line, type Line } from '../line.ts';
import { acting, type BenchNetwork } from '../network.ts';
import { pagesOf } from '../pages.ts';
import { measure } from '../samples.ts';

/**
 * Each page read again and again on one connection, by the direction of the median centre and by
 * that of the largest, beside the SQL of the page.
 */
export async function* oneVisitor(
	network: BenchNetwork,
	application: Application
): AsyncGenerator<Line> {
	const { centres } = network;
	const visited = { median: centres[Math.floor(centres.length / 2)]!, largest: centres[0]! };
	for (const [size, centre] of Object.entries(visited)) {
		const cookie = await application.enter(centre.slug, 'direction');
		const agent = new Agent({ keepAlive: true, maxSockets: 1 });
		for (const page of await pagesOf(network, centre)) {
			const beside = await besideItsSql(network.appUrl, acting('direction', centre), page.asks);
			const { product, sql } = await measure(60, {
				product: () => read(agent, `${application.origin}${page.path}`, cookie),
				sql: beside.works.sql
			});
			await beside.close();
			const against = 'the SQL of the page through pg, p95';
			const baseline = { baseline: sql.p95, against };
			yield line(`page/${page.name}/${size} p95`, product.p95, 'ms', baseline);
		}
		agent.destroy();
	}
}

function read(agent: Agent, url: string, cookie: string): Promise<void> {
	return new Promise((done, fail) => {
		request(url, { agent, headers: { cookie, accept: 'text/html' } }, (response) => {
			if (response.statusCode !== 200) fail(new Error(`${url} answered ${response.statusCode}`));
			response.resume().on('end', done).on('error', fail);
		})
			.on('error', fail)
			.end();
	});
}
