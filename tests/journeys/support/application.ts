import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectNode } from '../../../bin/install.mjs';
import { copyTemplate, dropDatabase, TEST_SECRET } from '../../database/templates.ts';
import { MORNING } from './day.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const COMPILED = join(root, 'node_modules/.compile-cache');
const READY = 'Déclic est prêt';
const LONGEST_START_MS = 180_000;
const TUESDAY_CLOCK = join(root, 'tests/journeys/support/tuesday-clock.ts');

/** The Tuesday of the stories; a story of passwords and codes lives on the machine's, as better-auth does. */
export type Clock = 'tuesday' | 'machine';

export type Application = {
	url: string;
	port: number;
	/** Its process, to measure it. */
	pid(): number;
	/** Where it keeps what is no row of its database. */
	dataDir: string;
	/** Its database, as its owner opens it. */
	databaseUrl: string;
	/** What its clock says. */
	now(): Temporal.Instant;
	/** Ends it without warning. */
	kill(): Promise<void>;
	/** After a kill, where it was. */
	startAgain(): Promise<void>;
	stop(): Promise<void>;
};

/**
 * Starts the application as a person does, on a free port and in a folder of its own, on a copy of
 * the demonstration. `stop` ends it as Ctrl-C does, and leaves nothing.
 */
export async function startApplication(
	options: {
		port?: number;
		clock?: Clock;
		env?: Record<string, string>;
		/** Hears what it writes, as it writes it. */
		hear?: (text: string) => void;
	} = {}
): Promise<Application> {
	const port = options.port ?? (await freePort());
	const folder = mkdtempSync(join(tmpdir(), 'declic-journeys-'));
	// A test that brings its own database says where.
	const copied = options.env?.DATABASE_URL ? null : await copyTemplate('demo', 'journeys');
	const databaseUrl = options.env?.DATABASE_URL ?? copied!;
	const isTuesday = options.clock !== 'machine';
	const late = isTuesday ? MORNING.until(Temporal.Now.instant()) : Temporal.Duration.from('PT0S');
	const words = [...(isTuesday ? ['--import', TUESDAY_CLOCK] : []), 'src/serve/start.ts'];
	const env = {
		...process.env,
		// Found compiled already, our files start in a third less time.
		NODE_COMPILE_CACHE: COMPILED,
		DECLIC_SECRET: TEST_SECRET,
		...options.env,
		PORT: String(port),
		DATA_DIR: folder,
		DATABASE_URL: databaseUrl,
		DECLIC_LATE: late.toString()
	};
	let child: ChildProcess;
	const start = async () => {
		child = spawn(projectNode(root), words, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
		for (const stream of [child.stdout!, child.stderr!]) {
			if (options.hear) stream.setEncoding('utf8').on('data', options.hear);
		}
		await ready(child);
	};
	const stop = async () => {
		await ended(child);
		if (copied) await dropDatabase(copied);
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		await start();
	} catch (error) {
		await stop();
		throw error;
	}
	return {
		url: `http://localhost:${port}`,
		port,
		pid: () => child.pid!,
		dataDir: folder,
		databaseUrl,
		now: () => Temporal.Now.instant().subtract(late),
		kill: () => ended(child, 'SIGKILL'),
		startAgain: start,
		stop
	};
}

/**
 * A port nobody listens on, and that no connection is given on its way out: those are higher, and one
 * of them could take it before the application does.
 */
export async function freePort(): Promise<number> {
	const port = 20_000 + randomInt(12_000);
	const isFree = await new Promise<boolean>((done) => {
		const server = createServer();
		server.once('error', () => done(false));
		server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
	});
	return isFree ? port : freePort();
}

function ready(child: ChildProcess): Promise<void> {
	return new Promise((done, fail) => {
		let said = '';
		const giveUp = (why: string) => fail(new Error(`the application ${why}:\n${said}`));
		const timer = setTimeout(giveUp, LONGEST_START_MS, 'is not ready after three minutes');
		for (const stream of [child.stdout!, child.stderr!]) {
			stream.setEncoding('utf8').on('data', (text: string) => {
				said += text;
				if (!said.includes(READY)) return;
				clearTimeout(timer);
				done();
			});
		}
		child.once('exit', (code) => {
			clearTimeout(timer);
			giveUp(`stopped with code ${code}`);
		});
	});
}

function ended(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
	return new Promise((done) => {
		const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
		child.once('exit', () => {
			clearTimeout(timer);
			done();
		});
		child.kill(signal);
	});
}
