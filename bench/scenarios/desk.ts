import { Agent } from 'node:http';
import { searchPeople } from '#lib/features/people/people/index.server.ts';
import { showDeskYear } from '#lib/features/year/reports/index.server.ts';
import type { Application } from '../application.ts';
import { besideItsSql } from '../bare-sql.ts';
import { DESK_PAGES } from '../desk-pages.ts';
import { line, type Line } from '../line.ts';
import { acting, asOwner, type BenchNetwork, YEAR } from '../network.ts';
import { readPage } from '../read-page.ts';
import { measure } from '../samples.ts';
import { measurePage } from './one-visitor.ts';

const TIMES = 60;
/** What a receptionist types before she sees the one she looks for. */
const TYPED = ['le', 'mar', 'dupont', 'marie le', '0639', '1951 ber', 'lefaivre', 'marie d'];

/** The desk of the largest centre: somebody is looked for, and the longest sheet is opened. */
export async function* desk(network: BenchNetwork, application: Application): AsyncGenerator<Line> {
	const centre = network.centres[0]!;
	const beside = await besideItsSql(network.appUrl, acting('accueil', centre), async (db) => {
		for (const typed of TYPED) await searchPeople(db, typed);
	});
	const { product, sql } = await measure(TIMES, beside.works);
	await beside.close();
	yield line('search/use case', product.p50 / TYPED.length, 'ms', {
		baseline: sql.p50 / TYPED.length,
		against: 'the same SQL through pg'
	});
	const cookie = await application.enter(centre.slug, 'accueil');
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	let typed = 0;
	const search = await measure(TIMES * TYPED.length, {
		answer: () => {
			const address = `${application.origin}/equipe/habitants/chercher`;
			const asked = { q: TYPED[typed++ % TYPED.length]! };
			return readPage(agent, address, cookie, 'application/json', asked);
		}
	});
	yield line('search/http p95', search.answer.p95, 'ms');
	const longest = `${application.origin}/equipe/habitants/${await mostTold(network)}`;
	const sheet = await measure(TIMES, { page: () => readPage(agent, longest, cookie) });
	yield line('sheet/of 250 requests', sheet.page.p50, 'ms');
	agent.destroy();
	for (const page of DESK_PAGES) {
		const name = `${page.name}/largest`;
		const { origin } = application;
		yield await measurePage({ name, network, page, centre, cookie, origin, role: 'accueil' });
	}
	const year = await besideItsSql(network.appUrl, acting('direction', centre), (db) =>
		showDeskYear(db, YEAR)
	);
	const counted = await measure(TIMES, year.works);
	await year.close();
	yield line('desk-year', counted.product.p50, 'ms', {
		baseline: counted.sql.p50,
		against: 'the same SQL through pg'
	});
}

/** Whoever asked most often: her sheet is the longest. */
async function mostTold({ ownerUrl, centres }: BenchNetwork): Promise<string> {
	const { rows } = await asOwner<{ id: string }>(
		ownerUrl,
		`select person_id as id from requests where centre_id = $1 and person_id is not null
		group by person_id order by count(*) desc limit 1`,
		[centres[0]!.id]
	);
	return rows[0]!.id;
}
