import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const GENTLE_MS = 8_000;
const BURIAL_MS = 3_000;

const FLAGS = [
	'--kiosk',
	'--lang=fr',
	'--no-first-run',
	'--no-default-browser-check',
	'--noerrdialogs',
	'--disable-session-crashed-bubble',
	'--disable-breakpad',
	'--disable-crash-reporter',
	'--disable-pings',
	'--disable-sync',
	'--disable-component-update',
	'--disable-domain-reliability',
	'--disable-pinch',
	// The countdown is heard on a page that nobody has touched.
	'--autoplay-policy=no-user-gesture-required',
	'--overscroll-history-navigation=0',
	'--touch-events=enabled',
	'--password-store=basic'
];

/**
 * Opens Chromium in a process group of its own, at home in the folder of the visit: all it writes is
 * there. It is opened without Debian's wrapper, whose flags and keys are not for a kiosk.
 */
export function openBrowser({ chromium, flags, folder, profile, address }) {
	const [program, ...first] = chromium;
	const { DBUS_SESSION_BUS_ADDRESS: _bus, ...ours } = process.env;
	const env = {
		...ours,
		HOME: folder,
		XDG_CONFIG_HOME: `${folder}/config`,
		XDG_CACHE_HOME: `${folder}/cache`,
		XDG_DATA_HOME: `${folder}/donnees`,
		TMPDIR: folder,
		LANGUAGE: 'fr',
		// Nothing else of the machine is spoken to.
		DBUS_SESSION_BUS_ADDRESS: 'disabled:'
	};
	const child = spawn(
		program,
		[...first, `--user-data-dir=${profile}`, ...FLAGS, ...flags, address],
		{ cwd: folder, env, detached: true, stdio: 'ignore' }
	);
	let hasEnded = false;
	const ended = Promise.race([once(child, 'exit'), once(child, 'error')])
		.catch(() => {})
		.then(() => (hasEnded = true));

	return {
		/** When it ends, whoever ended it. */
		ended,
		/** Ends it and all that it started; when it answers, nothing of it runs. */
		async kill() {
			if (!hasEnded) signalGroup(child.pid, 'SIGKILL');
			await ended;
			if (child.pid) await groupIsGone(child.pid);
		},
		/** Lets it write down what it knows, its own helpers included, then ends it. */
		async close() {
			if (!hasEnded) child.kill('SIGTERM');
			const latest = performance.now() + GENTLE_MS;
			while (signalGroup(child.pid, 0) && performance.now() < latest) await pause(20);
			await this.kill();
		}
	};
}

/** What was killed goes at once; what a machine forgets to bury runs no more, and is not waited for. */
async function groupIsGone(pid) {
	const latest = performance.now() + BURIAL_MS;
	while (runs(pid) && performance.now() < latest) {
		signalGroup(pid, 'SIGKILL');
		await pause(5);
	}
}

function runs(group) {
	return signalGroup(group, 0) && readdirSync('/proc').some((pid) => isOfGroup(pid, group));
}

function isOfGroup(pid, group) {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
		const [state, , its] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return Number(its) === group && state !== 'Z' && state !== 'X';
	} catch {
		// No process, or one that has just gone.
		return false;
	}
}

function signalGroup(pid, signal) {
	try {
		process.kill(-pid, signal);
		return true;
	} catch {
		return false;
	}
}
