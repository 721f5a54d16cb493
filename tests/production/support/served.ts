import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { projectNode } from '../../../bin/install.mjs';
import { root } from '../../house/project-files.ts';

/** A production server of its own process. */
export type Served = {
	port: number;
	pid(): number;
	/** What it told its operator, and what it wrote in its log. */
	told(): string;
	logged(): string;
	/** Until it has told its operator these words. */
	untilTold(words: string): Promise<void>;
	health(): Promise<{ status: number; health: Record<string, unknown> } | null>;
	/** Until `/health` says that it serves. */
	ready(): Promise<void>;
	/** Until `/health` answers that status. */
	until(status: number): Promise<void>;
	/** Its end: the exit code. */
	ended: Promise<number | null>;
	stop(signal?: NodeJS.Signals): Promise<number | null>;
};

export type ServeOptions = {
	port: number;
	env: Record<string, string>;
	/** The folder of the installation; this tree unless told. */
	folder?: string;
	/** Starts it again whenever it ends, as systemd does, until `stop`. */
	isSupervised?: boolean;
};

/** Serves as `npm run serve` does. */
export function serve({ port, env, folder = root, isSupervised = false }: ServeOptions): Served {
	let [told, logged] = ['', ''];
	let isStopping = false;
	let child: ChildProcess;
	const { promise: ended, resolve: end } = Promise.withResolvers<number | null>();
	const begin = () => {
		child = spawn(projectNode(folder), ['src/serve/serve.ts'], {
			cwd: folder,
			env: {
				PATH: process.env.PATH,
				NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
				PORT: String(port),
				ORIGIN: `http://localhost:${port}`,
				...(isSupervised && { INVOCATION_ID: 'essai' }),
				...env
			},
			stdio: ['ignore', 'pipe', 'pipe']
		});
		child.stdout!.on('data', (text) => (logged += text));
		child.stderr!.on('data', (text) => (told += text));
		child.once('close', (code) => {
			if (isSupervised && !isStopping) begin();
			else end(code);
		});
	};
	begin();
	const served: Served = {
		port,
		pid: () => child.pid!,
		told: () => told,
		logged: () => logged,
		async untilTold(words) {
			while (!told.includes(words)) await once(child.stderr!, 'data');
		},
		health: () => askHealth(port),
		async ready() {
			const failed = ended.then((code) => {
				throw new Error(`it stopped with code ${code}:\n${told}\n${logged}`);
			});
			await Promise.race([served.until(200), failed]);
			failed.catch(() => {});
		},
		async until(status) {
			while ((await askHealth(port))?.status !== status) await pause(50);
		},
		ended,
		async stop(signal = 'SIGTERM') {
			isStopping = true;
			if (child.exitCode === null && child.signalCode === null) {
				child.kill(signal);
				await once(child, 'close');
			}
			return child.exitCode;
		}
	};
	return served;
}

async function askHealth(port: number) {
	const asked = request({ host: '127.0.0.1', port, path: '/health', agent: false });
	asked.end();
	try {
		const [answer] = await once(asked, 'response');
		let body = '';
		for await (const chunk of answer) body += chunk;
		return { status: answer.statusCode as number, health: JSON.parse(body) };
	} catch {
		return null;
	}
}
