import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CENTRE } from '../../actions/cast.ts';
import { applicationOf, stopApplication } from '../../journeys/support/application-of-file.ts';
import { enterWith, Hand } from './hand.ts';
import { LONG_WORDS, SHORT_WORDS, STEP_WORDS } from './hostile-words.ts';
import { plain, readPublished } from './read-published.ts';

const PAGE = '/centres/jacques-brel';
/** Where a slot is held, as somebody types it who wants a calendar to have events of her own. */
const VENUE = `${STEP_WORDS}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:plante, a; b\\`;

let animator: Hand;
let direction: Hand;
let passerBy: Hand;

beforeAll(async () => {
	const { url } = await applicationOf(import.meta.filename, 'tuesday');
	animator = await enterWith(url, 'Animat', CENTRE);
	direction = await enterWith(url, 'Direction', CENTRE);
	passerBy = new Hand(url);
	await animator.send('/equipe/accueil/creneaux', '', {
		...{ jour: '2026-12-03', jusqu: '', debut: '06:10', fin: '06:50', places: '4', lieu: VENUE }
	});
});
afterAll(stopApplication);

async function bytesOf(address: string): Promise<{ type: string | null; bytes: Buffer }> {
	const answer = await fetch(new URL(address, passerBy.visitor.origin));
	expect([address, answer.status]).toEqual([address, 200]);
	return {
		type: answer.headers.get('content-type'),
		bytes: Buffer.from(await answer.arrayBuffer())
	};
}

test('a place of hostile words makes no event in the calendar of a telephone', async () => {
	const { type, bytes } = await bytesOf(`${PAGE}/agenda.ics`);
	expect(type).toMatch(/^text\/calendar/);
	const text = bytes.toString('utf8');
	const lines = text.replaceAll('\r\n ', '').split('\r\n');
	const named = (name: string) => lines.filter((line) => line.startsWith(name)).length;
	expect(named('BEGIN:VEVENT')).toBeGreaterThan(0);
	expect(named('END:VEVENT')).toBe(named('BEGIN:VEVENT'));
	expect(named('UID:')).toBe(named('BEGIN:VEVENT'));
	expect(named('UID:plante')).toBe(0);
	expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	const held = lines.find((line) => line.includes('plante\\, a\\; b\\\\'))!;
	expect(held).toMatch(/^LOCATION:/);
});

test('the feed of a centre is one that is read, with those words and no item more', async () => {
	const { bytes } = await bytesOf(`${PAGE}/agenda.rss`);
	const words: string[] = [];
	const elements = new Set<string>();
	const parser = new SaxesParser();
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name }) => elements.add(name));
	parser.on('text', (text) => words.push(text));
	parser.write(bytes.toString('utf8')).close();
	expect([...elements].toSorted()).toEqual([
		...['atom:link', 'channel', 'description', 'guid', 'item', 'language', 'lastBuildDate'],
		...['link', 'pubDate', 'rss', 'title']
	]);
	expect(plain(words.join(' '))).toContain(plain(VENUE));
});

test('the page of a centre says them, to people and to search engines, and its picture is drawn', async () => {
	await direction.send('/equipe/centre/page/ecrire/fr', 'ecrire', {
		...{ resume: SHORT_WORDS, 'nous-faisons': LONG_WORDS.slice(0, 190), acces: SHORT_WORDS }
	});
	await direction.send('/equipe/centre/page', 'ecrire', {
		...{ rue: `1 rue ${STEP_WORDS}`, 'code-postal': '62230', ville: 'Outreau' }
	});
	await direction.send('/equipe/centre/page', 'publier');
	const { bytes } = await bytesOf(PAGE);
	const html = bytes.toString('utf8');
	const { text, wrong } = readPublished(html);
	expect(wrong).toEqual([]);
	for (const one of [SHORT_WORDS, VENUE]) expect(text).toContain(plain(one));
	const [, linked] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html)!;
	expect(JSON.stringify(JSON.parse(linked!))).toContain(JSON.stringify(VENUE).slice(1, -1));
	const picture = await bytesOf(`${PAGE}/partage.png`);
	const { format, width, height } = await sharp(picture.bytes).metadata();
	expect([picture.type, format, width, height]).toEqual(['image/png', 'png', 1200, 630]);
});

test('a refuge of hostile words is read by its name, and nothing carries where it is', async () => {
	const street = '17 rue des Cabestans';
	const refuge = (await animator.send('/equipe/lieux/nouveau', '', {
		...{ nom: SHORT_WORDS, genre: 'CHRS', refuge: 'on', 'autres-noms': '', rue: street },
		...{ 'code-postal': '62230', commune: 'Outreau', position: '50.7034, 1.5915' },
		...{ telephone: '01 99 00 12 41', resume: SHORT_WORDS, courriels: '', sites: '' }
	}))!;
	await animator.send(refuge, 'montrer');
	const id = refuge.split('/').at(-1)!;
	const { status, text: html } = await passerBy.visitor.get(`/carte/lieux/${id}`);
	const { text, wrong } = readPublished(html);
	expect([status, wrong]).toEqual([200, []]);
	expect(text).toContain(plain(SHORT_WORDS));
	expect(html).not.toContain('Cabestans');
	// What search engines read of a centre is in its page; what opens on the map, in the list and the points.
	const carried = [
		...[PAGE, '/carte?besoin=cmd', '/carte/integrer?besoin=cmd'],
		`${PAGE}/agenda.ics`,
		`${PAGE}/agenda.rss`,
		'/carte/lieux.geojson',
		'/quartier/points.geojson'
	];
	for (const address of carried) {
		const { bytes } = await bytesOf(address);
		expect(bytes.includes('Cabestans'), address).toBe(false);
		if (address.endsWith('geojson')) expect(bytes.includes(id), address).toBe(false);
	}
	for (const format of ['standard', 'csv', 'geojson', 'data-inclusion']) {
		const file = await fetch(new URL(`/equipe/lieux/exporter/${format}`, passerBy.visitor.origin), {
			headers: { cookie: animator.visitor.cookies() }
		});
		expect([format, file.status, (await file.text()).includes('Cabestans')]).toEqual([
			...[format, 200, false]
		]);
	}
});
