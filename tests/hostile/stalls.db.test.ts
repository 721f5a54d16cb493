import { request } from 'node:http';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../actions/visitor.ts';
import { formOf, HEAVY_FILES, linesOf } from './heavy-files.ts';
import { openSite, type Site } from './site.ts';
import { LONGEST_STALL_MS, StallLog } from './stall-log.ts';

let site: Site;
let inside: Visitor;
let heard = '';

beforeAll(async () => {
	site = await openSite((text) => (heard += text));
	inside = await site.enter('Direction');
});
afterAll(() => site?.close());

test('places all at one point keep nobody waiting, and are told what they are', async () => {
	const file = HEAVY_FILES['places of the quarter']!;
	await inside.get('/equipe');
	site.stalls.clear();
	const sending = { isOver: false };
	const sent = inside
		.post(file.address, formOf(file, linesOf(file, 'all alike', 3_000)))
		.finally(() => (sending.isOver = true));
	let answered = 0;
	while (!sending.isOver) {
		expect((await inside.get('/equipe')).status).toBe(200);
		if (!sending.isOver) answered += 1;
	}
	const { status, text } = await sent;
	expect(status).toBe(200);
	expect(text).toContain('Tous les points de ce fichier sont au même endroit');
	expect(site.stalls.tooLong()).toEqual([]);
	expect(answered).toBeGreaterThan(0);
});

test('the first chart of a process holds nobody', async () => {
	site.stalls.clear();
	const { status, text } = await inside.get('/equipe/bilan/2018');
	expect(status).toBe(200);
	expect(text).toContain('<svg');
	await inside.get('/equipe');
	expect(site.stalls.tooLong()).toEqual([]);
});

test('stalls are counted among the figures of the application', async () => {
	const figures = await fetch(new URL('/metrics', site.application.url));
	expect(await figures.text()).toContain('# TYPE declic_stall_seconds histogram');
});

const line = (told: object) => `${JSON.stringify({ level: 'warn', ...told, msg: 'stalled' })}\n`;

test('a stall is judged by what the thread worked, whatever others did with the machine meanwhile', () => {
	const log = new StallLog();
	const route = '/equipe/lieux/importer';
	log.hear(line({ ms: 400, cpuMs: 380, routes: [] }));
	log.hear(line({ ms: 900, cpuMs: LONGEST_STALL_MS, routes: [route] }));
	expect(log.tooLong()).toEqual([]);
	const told = line({ ms: 2_700, cpuMs: 2_650, routes: [route, 'none'] });
	// As a stream gives it: in pieces.
	log.hear(told.slice(0, 20));
	log.hear(told.slice(20));
	expect(log.tooLong()).toEqual(['2650 ms of work (2700 ms): /equipe/lieux/importer, none']);
	expect(log.longest()).toBe(2_650);
});

/** Holds the turn of those who import places, until it is given up. */
async function holdImports() {
	const owner = new pg.Client(site.application.databaseUrl);
	owner.on('error', () => {});
	await owner.connect();
	await owner.query(`select pg_advisory_lock(hashtextextended('place-import', 0))`);
	const waiting = `select from pg_locks where locktype = 'advisory' and not granted
		and database = (select oid from pg_database where datname = current_database())`;
	return {
		isWaitedFor: async () => (await owner.query(waiting)).rowCount === 1,
		giveUp: () => owner.end()
	};
}

/** Sends a heavy file, which is read once the turn is given up. */
async function beginImport(turn: Awaited<ReturnType<typeof holdImports>>) {
	const file = HEAVY_FILES['places of the quarter']!;
	const sent = new Response(formOf(file, linesOf(file, 'all alike', file.many)));
	const asked = request(new URL(file.address, site.application.url), {
		method: 'POST',
		headers: {
			cookie: inside.cookies(),
			origin: site.application.url,
			'content-type': sent.headers.get('content-type')!
		}
	});
	let isAnswered = false;
	asked.on('response', (answer) => {
		isAnswered = true;
		answer.resume();
	});
	asked.on('error', () => {});
	asked.end(Buffer.from(await sent.arrayBuffer()));
	await expect.poll(turn.isWaitedFor).toBe(true);
	return { isAnswered: () => isAnswered, leave: () => asked.destroy() };
}

const LEFT = '"msg":"left before the end"';

test('whoever leaves a heavy import stops it', async () => {
	const turn = await holdImports();
	const begun = await beginImport(turn);
	expect(heard).not.toContain(LEFT);
	begun.leave();
	await turn.giveUp();
	await expect.poll(() => heard).toContain(LEFT);
	// Nobody else waits for what she left.
	const file = HEAVY_FILES['places of the quarter']!;
	const sent = await inside.post(file.address, formOf(file, linesOf(file, 'sorted', 10)));
	expect(sent.status).toBe(200);
});

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

test('asked to stop in the middle of an import that does not end, the application obeys', async () => {
	const turn = await holdImports();
	const begun = await beginImport(turn);
	const pid = site.application.pid();
	process.kill(pid, 'SIGTERM');
	await expect.poll(() => heard).toContain('Arrêt en cours');
	await expect.poll(() => isRunning(pid)).toBe(false);
	expect(begun.isAnswered()).toBe(false);
	await turn.giveUp();
});
