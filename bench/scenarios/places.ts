import { copyFile, mkdir } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { findPlaces } from '#lib/features/neighbourhood/map/index.server.ts';
import { MAP_FILES } from '#lib/features/neighbourhood/map/domain/map-files.ts';
import type { Application } from '../application.ts';
import { besideTheirSql } from '../bare-sql.ts';
import { HERE, searches } from '../draw-places.ts';
import { fillPlaces, PLACES } from '../fill-places.ts';
import { line, type Line } from '../line.ts';
import { load } from '../load.ts';
import { acting, type BenchNetwork, NOW as INSTANT } from '../network.ts';
import { type Drawing, drawMap } from '../draw-map.ts';
import { readPage } from '../read-page.ts';
import { measure, summarise } from '../samples.ts';
import { weighPage } from '../weigh-page.ts';

const PHRASES = 40;
const TIMES = 200;
const PAGES = 60;
/** Half past nine in Boulogne, when the network is told. */
const NOW = { at: Temporal.Instant.from(INSTANT), timeZone: 'Europe/Paris' };
const ASKED = {
	'search, nearest first': { from: HERE },
	'search, in a commune': { town: 'Outreau' },
	'search, step-free and open now': {
		...{ stepFree: true },
		when: { name: 'maintenant', isMust: true }
	}
};
const LISTS = {
	'page of a need': `/carte?besoin=manger`,
	'page of a commune': '/carte?ou=Outreau',
	'page of what is open now': '/carte?ouvert=maintenant'
};
const DRAWINGS = 5;
const SLOWER = 4;
/** As many pieces at once as a few browsers ask for. */
const READERS = 16;
const SECONDS = 5;

/** What residents ask of twenty thousand places: the search, its list, the map, its streets. */
export async function* places(
	network: BenchNetwork,
	application: Application
): AsyncGenerator<Line> {
	await fillPlaces(network);
	await giveStreets(network);
	yield* searching(network);
	yield* lists(application);
	yield* weights(application);
	const drawings: Drawing[] = [];
	for (let nth = 0; nth < DRAWINGS; nth++) {
		drawings.push(await drawMap(application.origin, SLOWER));
	}
	const middle = (of: keyof Drawing) => summarise(drawings.map((one) => one[of])).p50;
	yield line(`places/first drawing ×${SLOWER}`, middle('first'), 'ms');
	yield line(`places/map with all its places ×${SLOWER}`, middle('whole'), 'ms');
	yield* tiles(application);
}

async function* searching({ appUrl }: BenchNetwork): AsyncGenerator<Line> {
	const visitor = acting('visitor', null);
	const phrases = searches(PHRASES);
	const asking = (more: object) =>
		phrases.map(
			(typed) => (db: Parameters<typeof findPlaces>[0]) =>
				findPlaces(db, { typed, now: NOW, most: 20, ...more })
		);
	for (const [name, more] of Object.entries({ search: {}, ...ASKED })) {
		const beside = await besideTheirSql(appUrl, visitor, asking(more));
		const { product, sql } = await measure(TIMES, beside.works);
		await beside.close();
		const against = { baseline: sql.p95, against: 'the SQL of the same searches through pg, p95' };
		yield line(`places/${name} p95`, product.p95, 'ms', against);
		yield line(`places/${name} p50`, product.p50, 'ms');
	}
}

async function* lists({ origin }: Application): AsyncGenerator<Line> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const phrases = searches(PHRASES).map((typed) => `/carte?besoin=${encodeURIComponent(typed)}`);
	let nth = 0;
	const read = (path: string) => readPage(agent, origin + path, '');
	const kept = await measure(PAGES, {
		whole: () => read('/carte'),
		search: () => read(phrases[nth++ % PHRASES]!)
	});
	yield line(`places/page of a search p95`, kept.search.p95, 'ms');
	yield line(`places/page of ${PLACES} places p95`, kept.whole.p95, 'ms');
	for (const [name, path] of Object.entries(LISTS)) {
		const { one } = await measure(PAGES, { one: () => read(path) });
		yield line(`places/${name} p95`, one.p95, 'ms');
	}
	agent.destroy();
	yield line(
		'places/list, all included',
		(await weighPage(origin, LISTS['page of a need'])) / 1000,
		'kB'
	);
	yield line('places/first page, all included', (await weighPage(origin, '/carte')) / 1000, 'kB');
}

/** What a press on « Voir sur la carte » brings, as small as a browser is given it on https. */
async function* weights({ origin }: Application): AsyncGenerator<Line> {
	const ours = ['/carte.js', '/carte/carte.css', '/carte/style.json', '/carte/communes.geojson'];
	const { map, worker, tiles: reader } = MAP_FILES;
	const theirs = [map, worker, reader].map(({ address }) => address);
	const weigh = async (paths: string[]) => {
		let bytes = 0;
		for (const path of paths) bytes += await bytesServed(origin + path);
		return bytes / 1000;
	};
	const own = await weigh(ours);
	yield line('places/map, all included', own + (await weigh(theirs)), 'kB');
	yield line('places/map, ours', own, 'kB');
}

const bytesServed = (url: string) =>
	new Promise<number>((done, fail) => {
		get(url, { headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
			if (answer.statusCode !== 200) fail(new Error(`${url} answered ${answer.statusCode}`));
			let bytes = 0;
			answer.on('data', (piece: Buffer) => (bytes += piece.length));
			answer.on('end', () => done(bytes)).on('error', fail);
		}).on('error', fail);
	});

const STREETS = 'tests/fixtures/map/rues.pmtiles';
const STREETS_BYTES = 20_000;
/** Of the size of a tile of streets. */
const PIECE = 4_096;

async function giveStreets({ dataDir }: BenchNetwork): Promise<void> {
	await mkdir(join(dataDir, 'map'), { recursive: true });
	await copyFile(STREETS, join(dataDir, 'map/rues.pmtiles'));
}

async function* tiles({ origin }: Application): AsyncGenerator<Line> {
	const visitors = Array.from({ length: READERS }, (_one, reader) => ({
		cookie: '',
		paths: ['/carte/rues.pmtiles'],
		ranges: Array.from({ length: 64 }, (_, nth) => {
			const first = ((reader * 64 + nth) * 997) % (STREETS_BYTES - PIECE);
			return `bytes=${first}-${first + PIECE - 1}`;
		})
	}));
	const answer = await load({ origin, seconds: SECONDS, visitors });
	yield line('places/tiles a second', answer.perSecond, 'tiles/s');
	yield line('places/tile p95', answer.p95, 'ms');
}
