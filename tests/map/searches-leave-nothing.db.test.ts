import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installKiosk } from '../lobby/install-kiosk.ts';
import { type Application, startApplication } from '../journeys/support/application.ts';

/** Typed by nobody else, and found nowhere: any trace of it is a trace of whoever searched. */
const TYPED = ['zorglubine', 'quai des brumes inventées', 'violaine machepierre'];
const PAGES = ['/carte', '/carte/integrer', '/carte/lieux.geojson', '/borne/lieux'];

let application: Application;
let said = '';
let kiosk = '';
beforeAll(async () => {
	application = await startApplication({
		env: { LOG_LEVEL: 'trace' },
		hear: (text) => (said += text)
	});
	kiosk = await asOwner((owner) => installKiosk(owner, 'Centre social Jacques Brel'));
});
afterAll(() => application.stop());

const ask = async (path: string, besoin: string, more: Record<string, string> = {}) => {
	const query = new URLSearchParams({ besoin, ou: besoin, q: besoin, ...more });
	const answer = await fetch(`${application.url}${path}?${query}`, {
		headers: { referer: `${application.url}/` }
	});
	await answer.arrayBuffer();
	return answer.status;
};

/** As the form of a kiosk sends it. */
const send = async (path: string, q: string) => {
	const answer = await fetch(application.url + path, {
		method: 'POST',
		headers: { origin: application.url, cookie: `declic.borne=${kiosk}`, accept: 'text/html' },
		body: new URLSearchParams({ q })
	});
	await answer.arrayBuffer();
	return answer.status;
};

async function asOwner<Result>(work: (owner: pg.Client) => Promise<Result>): Promise<Result> {
	const owner = new pg.Client({ connectionString: application.databaseUrl });
	await owner.connect();
	try {
		return await work(owner);
	} finally {
		await owner.end();
	}
}

/** As whoever opens the disk would read it: what was typed, in any of its spellings. */
function traces(text: string): string[] {
	const plain = (words: string) =>
		words
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.replaceAll(/[^\p{L}\p{N}]/gu, '')
			.toLowerCase();
	const whole = plain(decodeURIComponent(text.replaceAll(/%(?![0-9a-f]{2})/gi, '')));
	return TYPED.filter((typed) => whole.includes(plain(typed)));
}

const filesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
		entry.isFile() ? [join(entry.parentPath, entry.name)] : []
	);

test('whatever is searched, answered, refused or failed, no line of the log and no file says it', async () => {
	for (const typed of TYPED) {
		for (const path of PAGES) {
			expect(await ask(path, typed), path).toBeLessThan(500);
			// The same page again: what is kept ready keeps nothing of it either.
			await ask(path, typed, { ouvert: 'maintenant', 'pas-a-pas': 'oui' });
		}
		expect(await ask('/carte/lieux', typed)).toBe(404);
		expect(await send('/borne/lieux?/chercher', typed)).toBe(200);
	}
	// A search that fails says where it failed, and not what was searched.
	await asOwner((owner) => owner.query('alter table place_postings rename to gone'));
	for (const typed of TYPED) expect(await ask('/carte', typed)).toBe(500);
	await asOwner((owner) => owner.query('alter table gone rename to place_postings'));
	expect(said).toContain('"route":"/carte"');
	expect(said).toContain('unexpected error');
	expect(traces(said)).toEqual([]);
	expect(said).not.toMatch(/besoin=|referer/i);
	for (const file of filesIn(application.dataDir)) {
		expect(traces(readFileSync(file, 'latin1')), file).toEqual([]);
	}
});

test('what was found nowhere is a number under a digest, and the hour of nobody', async () => {
	const rows = await asOwner((owner) =>
		owner.query<Record<string, unknown>>(
			"select encode(key, 'hex') as key, month::text, times, words from place_misses where words is null"
		)
	);
	expect(rows.rows.length).toBeGreaterThan(0);
	for (const row of rows.rows) {
		expect(Object.keys(row).toSorted()).toEqual(['key', 'month', 'times', 'words']);
		expect(row.month).toMatch(/-01$/);
		expect(row.key).toMatch(/^[0-9a-f]{64}$/);
	}
	expect(traces(JSON.stringify(rows.rows))).toEqual([]);
});
