import { Agent } from 'node:http';
import type { ActingRole } from '#lib/platform/database/acting.ts';
import type { Application } from '../application.ts';
import { sideBySideItsSql } from '../bare-sql.ts';
import { line, type Line } from '../line.ts';
import { acting, asOwner, type BenchCentre, type BenchNetwork } from '../network.ts';
import { NETWORK_PAGE, type Page, pagesOf } from '../pages.ts';
import { readPage } from '../read-page.ts';
import { measure } from '../samples.ts';

const TIMES = 60;

/**
 * Each page read again and again on one connection, by the direction of the median centre and by
 * that of the largest, beside the SQL of the page; then the network, by its coordination.
 */
export async function* oneVisitor(
	network: BenchNetwork,
	application: Application
): AsyncGenerator<Line> {
	const { centres } = network;
	const visited = { median: centres[Math.floor(centres.length / 2)]!, largest: centres[0]! };
	for (const [size, centre] of Object.entries(visited)) {
		const cookie = await application.enter(centre.slug, 'direction');
		for (const page of await pagesOf(network, centre)) {
			const visit = { network, page, cookie, origin: application.origin };
			yield await measurePage({ ...visit, name: `${page.name}/${size}`, centre });
		}
	}
	const { rows } = await asOwner<{ id: string }>(
		network.ownerUrl,
		`select id from memberships where role = 'coordination' and ended_at is null limit 1`
	);
	const cookie = await application.enterAs(rows[0]!.id);
	const visit = { network, page: NETWORK_PAGE, cookie, origin: application.origin };
	yield await measurePage({ ...visit, name: 'network', centre: null });
}

export async function measurePage(visit: {
	name: string;
	network: BenchNetwork;
	page: Page;
	centre: BenchCentre | null;
	cookie: string;
	origin: string;
	role?: ActingRole;
}): Promise<Line> {
	const { page, centre, cookie } = visit;
	const who = acting(visit.role ?? (centre ? 'direction' : 'coordination'), centre);
	const beside = await sideBySideItsSql(visit.network.appUrl, who, page.asks);
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const { product, sql } = await measure(TIMES, {
		product: () => readPage(agent, `${visit.origin}${page.path}`, cookie),
		sql: beside.works.sql
	});
	agent.destroy();
	await beside.close();
	const compared = { baseline: sql.p95, against: 'the SQL of the page through pg, p95' };
	return line(`page/${visit.name} p95`, product.p95, 'ms', compared);
}
