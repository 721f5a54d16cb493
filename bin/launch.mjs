import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, projectNode } from './install.mjs';

/** The project folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = 20;
/**
 * What a process that serves is born with, as on a small machine (docs/performance.md). On most Linux
 * systems each of its threads, which reduce pictures and draw documents, keeps up to 64 MB that it
 * gives back to nobody, and what is large is kept too once something as large was freed: from 64 kB on,
 * the size of each piece of a body that comes in, it is given back at once. And on a large machine its
 * own heap lies uncollected.
 */
export const FRUGAL = {
	MALLOC_ARENA_MAX: '2',
	MALLOC_MMAP_THRESHOLD_: '65536',
	NODE_OPTIONS: '--max-old-space-size=512 --max-semi-space-size=16'
};

/**
 * Installs what is missing, then runs `entry` with the project's own Node: same arguments, same
 * terminal, same exit code.
 * @param {string} entry path in the project
 * @param {{ say: (sentence: string) => void, cwd?: string, env?: Record<string, string> }} options
 *   where progress goes, the working folder if it is not the person's, and what is set unless she
 *   says otherwise
 */
export async function launch(entry, { say, cwd, env }) {
	if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
		return refuse(
			`Cette version de Node.js (${process.versions.node}) est trop ancienne : installez la version ${OLDEST_NODE} ou une plus récente depuis https://nodejs.org, puis relancez.`
		);
	}
	const failure = await ensureInstalled(root, say);
	if (failure) return refuse(failure);
	const child = spawn(projectNode(root), [join(root, entry), ...process.argv.slice(2)], {
		stdio: 'inherit',
		env: { ...env, ...process.env },
		cwd
	});
	forwardOnce(child, 'SIGINT');
	forwardOnce(child, 'SIGTERM');
	forwardOnce(child, 'SIGHUP');
	stopWithParent(child);
	child.on('error', (error) =>
		refuse(
			`Déclic n’a pas pu démarrer (${error.message}) : supprimez le dossier node_modules, puis relancez.`
		)
	);
	child.on('exit', (code, signal) => {
		process.exitCode = signal ? 128 + constants.signals[signal] : (code ?? 1);
	});
}

/** @param {string} sentence */
function refuse(sentence) {
	console.error(sentence);
	process.exitCode = 1;
}

/**
 * Passes a signal on the first time only: npm and the terminal may each send it again. On Windows
 * the console tells every program itself, and passing it on would kill outright.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function forwardOnce(child, signal) {
	let forwarded = false;
	process.on(signal, () => {
		if (!forwarded && process.platform !== 'win32') child.kill(signal);
		forwarded = true;
	});
}

/**
 * npm told to stop (SIGTERM) goes away without passing it on: losing our parent means the same.
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWithParent(child) {
	if (process.platform === 'win32' || !process.env.npm_lifecycle_event) return;
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		child.kill('SIGTERM');
	}, 300);
	child.on('exit', () => clearInterval(watch));
}
