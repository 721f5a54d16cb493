import { Agent } from 'node:http';
import {
	findGuides,
	keepShippedGuides,
	publishedGuides,
	showGuide
} from '#lib/features/resources/guides/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import type { Application } from '../application.ts';
import { besideItsSql } from '../bare-sql.ts';
import { line, type Line } from '../line.ts';
import { acting, asOwner, type BenchNetwork, NOW } from '../network.ts';
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
const GUIDES = 500;

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

/** The guides of the product, each under as many names as five hundred takes, all read. */
async function fillGuides({ ownerUrl, appUrl }: BenchNetwork): Promise<void> {
	const database = openPool(appUrl, 1);
	await keepShippedGuides(database, Temporal.Instant.from(NOW));
	await database.destroy();
	await asOwner(
		ownerUrl,
		`with made as (
			insert into guide_versions (guide, file_digest, content, digests, recorded_at)
			select guide || '-' || n, file_digest, jsonb_set(content, '{id}', to_jsonb(guide || '-' || n)),
				digests, recorded_at
			from guide_versions, generate_series(2, 20) n
			where file_digest is not null and guide !~ '-\\d+$' limit $1
			on conflict do nothing returning guide
		) select count(*) from made`,
		[GUIDES - 44]
	);
	await asOwner(
		ownerUrl,
		`insert into guide_readings (guide, text, digest, look_again_on, recorded_at)
		select v.guide, t.key, t.value, '2027-11-24', now()
		from guide_versions v, jsonb_each_text(v.digests -> 'texts') t
		where not exists (select from guide_readings r where r.guide = v.guide and r.digest = t.value)`
	);
	await asOwner(
		ownerUrl,
		`insert into guide_fact_readings (guide, digest, read_on, recorded_at)
		select v.guide, p.value, '2026-11-24', now()
		from guide_versions v, jsonb_each_text(v.digests -> 'pages') p
		where not exists (select from guide_fact_readings r where r.guide = v.guide and r.digest = p.value)`
	);
}
