import { Agent } from 'node:http';
import { EMPTY_PAGE } from '#lib/features/outreach/centre-pages/index.ts';
import { publishedPages } from '#lib/features/outreach/centre-pages/index.server.ts';
import type { Application } from '../application.ts';
import { besideItsSql } from '../bare-sql.ts';
import { line, type Line } from '../line.ts';
import { load } from '../load.ts';
import { acting, asOwner, type BenchNetwork } from '../network.ts';
import { readPage } from '../read-page.ts';
import { measure } from '../samples.ts';
import { weighPage } from '../weigh-page.ts';

const TIMES = 60;
const VISITORS = 32;
const SECONDS = 10;
/** An address that no page reads: its answer is made each time. */
const MADE = 'fait-a-chaque-fois';

/** What anybody reads of a network: a page alone, then many visitors who read what is kept ready. */
export async function* publicPages(
	network: BenchNetwork,
	application: Application
): AsyncGenerator<Line> {
	await publish(network);
	const [largest] = network.centres;
	const centre = `/centres/${largest!.slug}`;
	const visitor = acting('visitor', null);
	const beside = await besideItsSql(network.appUrl, visitor, (db) =>
		publishedPages(db, [largest!.id])
	);
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const read = (path: string) => () => readPage(agent, application.origin + path, '');
	const times = await measure(TIMES, {
		centre: read(`${centre}?${MADE}`),
		home: read(`/?${MADE}`),
		town: read('/?ou=saint'),
		kept: read(centre),
		sql: beside.works.sql
	});
	await beside.close();
	agent.destroy();
	const against = { baseline: times.sql.p95, against: 'the SQL of its words through pg, p95' };
	yield line('public/centre p95', times.centre.p95, 'ms', against);
	yield line('public/home p95', times.home.p95, 'ms', against);
	yield line('public/town p95', times.town.p95, 'ms', against);
	const made = { baseline: times.centre.p95, against: 'the same page made each time, p95' };
	yield line('public/centre, kept, p95', times.kept.p95, 'ms', made);
	for (const [name, path] of Object.entries({ centre, home: '/' })) {
		const bytes = await weighPage(application.origin, path);
		yield line(`public/${name}, all included`, bytes / 1000, 'kB');
	}
	const visitors = Array.from({ length: VISITORS }, (_, nth) => ({
		cookie: '',
		paths: network.centres
			.slice(nth % 8, (nth % 8) + 4)
			.flatMap(({ slug }) => [`/centres/${slug}`, `/ar/centres/${slug}`])
	}));
	const answer = await load({ origin: application.origin, seconds: SECONDS, visitors });
	yield line(`public/${VISITORS} visitors`, answer.perSecond, 'pages/s');
	yield line(`public/${VISITORS} visitors p95`, answer.p95, 'ms');
}

/** Every centre has said what it does, in the four texts, and has a telephone. */
async function publish({ ownerUrl }: BenchNetwork): Promise<void> {
	const text = {
		lead: 'Nous vous apprenons à faire vos papiers en ligne, à votre rythme.',
		access: 'Le bus s’arrête devant la porte.',
		does: Array.from({ length: 6 }, (_, nth) => `Nous faisons avec vous, ${nth}.`),
		doesNot: Array.from({ length: 4 }, (_, nth) => `Nous ne faisons pas sans vous, ${nth}.`)
	};
	const day = [
		{ from: '09:00', until: '12:00' },
		{ from: '14:00', until: '17:30' }
	];
	const page = {
		...EMPTY_PAGE,
		openings: [day, day, day, day, day, [], []],
		...{ street: '1 rue de la Plage', postcode: '62230', city: 'Outreau', isFree: true },
		position: { latitude: 50.7, longitude: 1.6 },
		texts: { fr: text, facile: text, en: text, ar: text }
	};
	await asOwner(
		ownerUrl,
		`with written as (
			insert into centre_page_versions (centre_id, content, recorded_at)
			select c.id, $1, now() from centres c
			where not exists (select from centre_page_versions v where v.centre_id = c.id)
			returning id, centre_id
		), published as (
			insert into centre_page_publications (centre_id, version_id, recorded_at)
			select centre_id, id, now() from written
		)
		insert into letter_models (centre_id, phone, subject, body, recorded_at)
		select centre_id, '03 53 01 12 12', 'objet', 'texte', now() from written`,
		[JSON.stringify(page)]
	);
}
