import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readPostmaster } from '#lib/platform/postgres/postmaster.ts';
import { FRUGAL } from '../../bin/launch.mjs';
import { memoryOf } from '../gate/memory-of.ts';
import { quietPort } from '../gate/quiet-port.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const LONGEST_START_MS = 180_000;

/** The application with its own database, in a folder of its own, and the means to kill both. */
export type House = {
	url: string;
	/** Address of the database as its owner. */
	ownerUrl(): string;
	start(): void;
	/** Resolves once pages are served. */
	untilServing(): Promise<void>;
	/** Kills without warning; gives whether there was somebody to kill. */
	killApplication(): boolean;
	killDatabase(): boolean;
	/** Megabytes that the application holds; null where the machine does not tell. */
	memory(): number | null;
	/** What the application complained of, besides the database being away. */
	complaints(): string[];
	/** Last words of starts that gave up by themselves: a person would have had to start again. */
	failedStarts(): string[];
	close(): Promise<void>;
};

/**
 * The number of the living server. What a dead one wrote may since be the number of anybody's
 * process: a server is known by the folder it works in.
 */
function serverAtWork(cluster: string): number | undefined {
	const pid = readPostmaster(cluster)?.pid;
	try {
		if (process.platform !== 'linux') return pid;
		return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster) ? pid : undefined;
	} catch {
		return undefined;
	}
}

export async function buildHouse(): Promise<House> {
	const port = await quietPort();
	const dataDir = mkdtempSync(join(tmpdir(), 'declic-kills-'));
	chmodSync(dataDir, 0o755);
	const url = `http://localhost:${port}`;
	const cluster = join(dataDir, 'postgres');
	let child: ChildProcess | null = null;
	let said = '';
	const failures: string[] = [];

	const isRunning = () => child !== null && child.exitCode === null && child.signalCode === null;

	function start(): void {
		if (isRunning()) return;
		child = spawn(process.execPath, ['src/serve/start.ts'], {
			cwd: root,
			env: { ...FRUGAL, ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '' },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		let words = '';
		for (const stream of [child.stdout!, child.stderr!]) {
			stream.setEncoding('utf8').on('data', (text: string) => {
				said += text;
				words += text;
			});
		}
		child.once('close', (code) => {
			if (code) failures.push(words.trim().slice(-500));
		});
	}

	async function untilServing(): Promise<void> {
		const until = performance.now() + LONGEST_START_MS;
		while (performance.now() < until) {
			if (!isRunning()) start();
			const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
			await answer?.arrayBuffer().catch(() => null);
			if (answer?.status === 200) return;
			await pause(50);
		}
		throw new Error(`the application does not serve any more:\n${said.slice(-4000)}`);
	}

	function kill(pid: number | undefined): boolean {
		try {
			return pid !== undefined && process.kill(pid, 'SIGKILL');
		} catch {
			return false;
		}
	}

	/** Leaves nothing behind, however the rehearsal ends. */
	function tearDown(): void {
		if (isRunning()) kill(child!.pid);
		kill(serverAtWork(cluster));
		rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
	}
	process.once('exit', tearDown);

	return {
		url,
		ownerUrl() {
			const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
			return `postgres://declic_owner:${password}@127.0.0.1:${readPostmaster(cluster)!.port}/declic`;
		},
		start,
		untilServing,
		killApplication: () => isRunning() && kill(child!.pid),
		killDatabase: () => kill(serverAtWork(cluster)),
		memory: () => (child?.pid === undefined ? null : memoryOf(child.pid)),
		complaints: () =>
			said
				.split('\n')
				.filter((line) => /"level":(?:"(?:error|fatal)"|[56]0)|erreur inattendue/.test(line))
				.filter((line) => !line.includes('database away')),
		failedStarts: () => failures,
		async close() {
			if (isRunning()) {
				const gone = new Promise((done) => child!.once('exit', done));
				child!.kill('SIGTERM');
				await Promise.race([gone, pause(20_000)]);
			}
			process.off('exit', tearDown);
			tearDown();
		}
	};
}
