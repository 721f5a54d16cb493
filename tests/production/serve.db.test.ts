import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordDemo } from '#lib/features/house/centres/index.server.ts';
import { A_PAGE } from '#lib/features/outreach/centre-pages/domain/centre-page.fixture.ts';
import { publishPage, writePage } from '#lib/features/outreach/centre-pages/index.server.ts';
import { done } from '../database/story-centre.ts';
import { quietPort } from '../gate/quiet-port.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { openWay } from './support/open-way.ts';
import { serve, type Served } from './support/served.ts';

const database = useTestDatabase();
const SECRET = 'une phrase secrète tirée au hasard, longue';
const started: Served[] = [];
let folder: string;
let port: number;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-serve-'));
	port = await quietPort();
});
afterEach(async () => {
	await Promise.all(started.splice(0).map((served) => served.stop('SIGKILL')));
	await rm(folder, { recursive: true, force: true });
});

function begin(env: Record<string, string> = {}, at = port): Served {
	const served = serve({
		port: at,
		env: {
			DATA_DIR: join(folder, 'data'),
			DATABASE_URL: database.ownerUrl,
			DECLIC_SECRET: SECRET,
			...env
		}
	});
	started.push(served);
	return served;
}

/** The one sentence it refuses with: exit code 1, nothing left behind. */
async function refusal(env: Record<string, string>): Promise<string> {
	const served = begin(env);
	expect(await served.ended).toBe(1);
	const left = await readdir(join(folder, 'data')).catch(() => []);
	expect(left.filter((name) => name.endsWith('.lock'))).toEqual([]);
	expect(served.logged()).toBe('');
	return served.told();
}

test('it serves its pages, without the demonstration, and stops when asked', async () => {
	const served = begin();
	await served.ready();
	expect(await served.health()).toMatchObject({
		status: 200,
		health: { status: 'ok', database: true, migrations: true, jobs: true }
	});
	const page = await fetch(`http://localhost:${port}/`);
	const { rows } = await database.owner.query('select count(*) from centres');
	expect([page.status, rows[0].count]).toEqual([200, 0]);
	expect(await page.text()).toContain('<html lang="fr">');
	expect(await served.stop()).toBe(0);
	expect(served.told()).toContain(`Déclic est prêt : http://localhost:${port}`);
	expect(served.told()).toContain('Arrêt en cours');
});

test('its log is a JSON object a line, each with its request', async () => {
	const served = begin();
	await served.ready();
	const asked = await fetch(`http://localhost:${port}/nulle-part?nom=Martin`);
	await served.stop();
	const lines = served
		.logged()
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Record<string, unknown>);
	expect(lines).toContainEqual({
		level: 'info',
		time: expect.any(String),
		request: asked.headers.get('x-request-id'),
		method: 'GET',
		route: null,
		status: 404,
		ms: expect.any(Number),
		msg: 'answered'
	});
});

describe('what is not for real people is refused in one sentence', () => {
	test('an address that was not said', async () => {
		expect(await refusal({ ORIGIN: '' })).toContain('ORIGIN=https://declic.exemple.fr');
	});

	test('an address where names would travel in clear', async () => {
		expect(await refusal({ ORIGIN: 'http://declic.exemple.fr' })).toContain('en clair');
	});

	test('a database that holds the demonstration', async () => {
		await database.asOperator([], recordDemo);
		expect(await refusal({})).toContain('réseau de démonstration');
		await database.owner.query('truncate demo_loadings');
	});

	test('a port that another program holds', async () => {
		const other = createServer().listen(port, '127.0.0.1');
		await once(other, 'listening');
		expect(await refusal({})).toContain(`Le port ${port} est déjà pris`);
		other.close();
	});
});

test('its metrics tell the operator of the requests, the connections, the jobs and the backups', async () => {
	await database.owner.query(`insert into backups
		(origin, bytes, sha256, table_count, row_count, is_sealed, recorded_at)
		values ('nightly', 1, sha256('x'), 1, 1, false, now() - interval '90 minutes')`);
	const served = begin();
	await served.ready();
	await fetch(`http://localhost:${port}/`);
	const metrics = await (await fetch(`http://localhost:${port}/metrics`)).text();
	expect(metrics).toMatch(/^declic_http_request_duration_seconds_count\{.*route="\/".*\} 1$/m);
	// Counted by the pages, which are built apart.
	expect(metrics).toMatch(/^declic_database_connections\{role="declic_app",state="idle"\} [1-9]/m);
	expect(metrics).toMatch(/^declic_jobs\{queue="send-mail",state="due"\} 0$/m);
	expect(Number(/^declic_backup_age_seconds ([\d.]+)$/m.exec(metrics)![1])).toBeCloseTo(5400, -2);
	expect(metrics).toMatch(/^process_resident_memory_bytes \d+$/m);
	await served.stop();
});

describe('a database that does not answer', () => {
	const at = (elsewhere: number) => {
		const url = new URL(database.ownerUrl);
		url.port = String(elsewhere);
		return url.toString();
	};

	test('is waited for, saying so, until somebody has had enough', async () => {
		const served = begin({ DATABASE_URL: at(9) });
		await served.untilTold('Nouvel essai');
		expect(await served.health()).toMatchObject({ status: 503, health: { status: 'starting' } });
		expect(await served.stop()).toBe(0);
	});

	test('or goes away and comes back, is seen so from outside, and missed by nobody', async () => {
		const elsewhere = await quietPort();
		const way = await openWay(new URL(database.ownerUrl), elsewhere);
		const served = begin({ DATABASE_URL: at(elsewhere) });
		await served.ready();
		const welcome = await fetch(`http://localhost:${port}/`);
		expect(welcome.headers.get('warning')).toBeNull();
		await way.close();
		await served.until(503);
		expect((await served.health())!.health).toEqual({ status: 'unwell', database: false });
		// The residents' page is given as it was, and says so; a link of an invitation waits.
		const link = `http://localhost:${port}/invitation/unknown`;
		expect((await fetch(link)).status).toBe(503);
		const kept = await fetch(`http://localhost:${port}/`);
		expect([kept.status, kept.headers.get('warning')]).toEqual([200, '110 - "Response is Stale"']);
		expect(await kept.text()).toBe(await welcome.text());
		const again = await openWay(new URL(database.ownerUrl), elsewhere);
		await served.until(200);
		expect((await fetch(link)).status).toBe(410);
		await served.stop();
		await again.close();
	});
});

test('two servers of one database tell the same of a public page, soon after it changed', async () => {
	const centre = await database.addCentre('jacques-brel');
	const elsewhere = await quietPort();
	const servers = [begin(), begin({ DATA_DIR: join(folder, 'other') }, elsewhere)];
	await Promise.all(servers.map((server) => server.ready()));
	const read = async (at: number, etag = '') => {
		const headers = { 'if-none-match': etag };
		const answer = await fetch(`http://localhost:${at}/centres/jacques-brel`, { headers });
		return { status: answer.status, etag: answer.headers.get('etag')!, text: await answer.text() };
	};
	const before = await read(elsewhere);
	expect((await read(elsewhere, before.etag)).status).toBe(304);
	await database.as('direction', centre, async (db) => {
		const change = () => ({ ...A_PAGE, street: '2 rue des Écoles' });
		done(await publishPage(db, done(await writePage(db, { from: null, change })).id));
	});
	const changed = performance.now();
	for (const at of [elsewhere, port]) {
		while (!(await read(at)).text.includes('2 rue des Écoles')) {
			// A page is made anew after a minute whatever happens: this is no minute.
			expect(performance.now() - changed).toBeLessThan(10_000);
		}
	}
	expect((await read(elsewhere, before.etag)).status).toBe(200);
	await Promise.all(servers.map((server) => server.stop()));
});
