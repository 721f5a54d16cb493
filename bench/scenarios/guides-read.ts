import { Agent } from 'node:http';
import {
	findGuides,
	publishedGuides,
	showGuide
} from '#lib/features/resources/guides/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import type { Application } from '../application.ts';
import { besideItsSql } from '../bare-sql.ts';
import { fillGuides, GUIDES } from '../fill-guides.ts';
import { line, type Line } from '../line.ts';
import { acting, type BenchNetwork } from '../network.ts';
import { readPage } from '../read-page.ts';
import { measure } from '../samples.ts';
import { weighPage } from '../weigh-page.ts';

const TIMES = 100;
/** The longest that are asked for. */
const TEXTS = {
	guide: '/guides/titre-de-sejour',
	'easy guide': '/guides/violences/facile',
	'guide in Arabic': '/ar/guides/titre-de-sejour'
};
const SAID = [
	'j’ai perdu ma carte vital',
	'payer la cantine',
	'ils demandent un code sur mon téléfone',
	'mon titre de séjour finit',
	'acte de naissence'
];

/** A guide as a resident reads it, with all that its page weighs; then the search among five hundred. */
export async function* guidesRead(
	network: BenchNetwork,
	application: Application
): AsyncGenerator<Line> {
	await fillGuides(network);
	const visitor = acting('visitor', null);
	const database = openPool(network.appUrl, 1);
	// What a server reads once: its statements are not those of a page.
	await asActing(database, visitor, publishedGuides);
	const beside = await besideItsSql(network.appUrl, visitor, (db) =>
		showGuide(db, 'titre-de-sejour', 'fr')
	);
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	for (const [name, path] of Object.entries(TEXTS)) {
		const read = () => readPage(agent, application.origin + path, '');
		const { product, sql } = await measure(TIMES, { product: read, sql: beside.works.sql });
		const against = { baseline: sql.p95, against: 'the SQL of the page through pg, p95' };
		yield line(`guides/${name} p95`, product.p95, 'ms', against);
		yield line(
			`guides/${name}, all included`,
			(await weighPage(application.origin, path)) / 1000,
			'kB'
		);
	}
	await beside.close();
	let rank = 0;
	const ask = () => encodeURIComponent(SAID[rank++ % SAID.length]!);
	const times = await measure(TIMES, {
		http: () => readPage(agent, `${application.origin}/guides?q=${ask()}`, ''),
		useCase: () =>
			asActing(database, visitor, (db) => findGuides(db, SAID[rank++ % SAID.length]!, 12)),
		naive: () =>
			asActing(database, visitor, async (db) => {
				const said = SAID[rank++ % SAID.length]!.split(' ');
				return (await publishedGuides(db)).filter(({ titles }) =>
					said.some((word) => titles.fr?.includes(word))
				);
			})
	});
	agent.destroy();
	await database.destroy();
	const naive = { baseline: times.naive.p95, against: 'words looked for in every title, p95' };
	yield line(`guides/search among ${GUIDES} p95`, times.http.p95, 'ms', naive);
	yield line(`guides/search among ${GUIDES}, use case p95`, times.useCase.p95, 'ms', naive);
}
