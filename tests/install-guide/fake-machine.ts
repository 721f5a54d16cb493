import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const SUPERVISE = fileURLToPath(new URL('./supervise.mjs', import.meta.url));

// What a machine has that a folder has not: another account to act as, and a service manager.
const PROGRAMS: Record<string, string> = {
	sudo: `[ "$1" = -u ] && shift 2; exec "$@"`,
	useradd: `while [ $# -gt 0 ]; do [ "$1" = --home-dir ] && mkdir -p "$2"; shift; done`,
	install: `for word do shift; case "$word" in --owner=*|--group=*) ;; *) set -- "$@" "$word" ;; esac; done
exec /usr/bin/install "$@"`,
	systemctl: `case "$1" in
enable) "$NODE" "$SUPERVISE" "$ROOT" "$ROOT/etc/systemd/system/$3.service" > /dev/null 2>&1 & echo $! > "$ROOT/supervisor.pid" ;;
daemon-reload) ;;
*) echo "systemctl $*: unknown here" >&2; exit 1 ;;
esac`,
	journalctl: `exec cat "$ROOT/journal.log"`
};

export type FakeMachine = {
	/** The path of the machine `path` stands for. */
	at(path: string): string;
	/** Runs commands as they are written, in one terminal after another's. */
	type(commands: string): Promise<{ code: number | null; said: string }>;
	stop(): Promise<void>;
};

/**
 * A machine in a folder: its absolute paths begin there, its port 3000 is `port`, and the address
 * of the repository leads to `repository`. The commands themselves are not changed otherwise.
 */
export function fakeMachine(root: string, port: number, repository: string): FakeMachine {
	const bin = join(root, 'fakes');
	for (const folder of [bin, join(root, 'etc/systemd/system'), join(root, 'opt')]) {
		mkdirSync(folder, { recursive: true });
	}
	for (const [name, text] of Object.entries(PROGRAMS)) {
		writeFileSync(join(bin, name), `#!/bin/bash\n${text}\n`);
		chmodSync(join(bin, name), 0o755);
	}
	const { DATABASE_URL: _url, DATA_DIR: _data, npm_lifecycle_event: _npm, ...ours } = process.env;
	const env = {
		...ours,
		PATH: [bin, ...(process.env.PATH ?? '').split(delimiter).filter(isSystem)].join(delimiter),
		NODE: process.execPath,
		SUPERVISE,
		ROOT: root,
		GIT_CONFIG_COUNT: '1',
		GIT_CONFIG_KEY_0: `url.${repository}.insteadOf`,
		GIT_CONFIG_VALUE_0: 'https://depot.exemple.fr/declic.git'
	};
	const here = (commands: string) =>
		commands.replaceAll(/\/(opt|var\/lib|etc)\//g, `${root}/$1/`).replaceAll('3000', String(port));
	let cwd = root;
	return {
		at: (path) => join(root, path),
		async type(commands) {
			const told = join(root, 'cwd');
			const script = `set -eo pipefail\n${here(commands)}\npwd > "${told}"`;
			const child = spawn('bash', ['-c', script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
			let said = '';
			for (const stream of [child.stdout, child.stderr])
				stream.on('data', (text) => (said += text));
			// What it leaves running in the background holds its streams: its own end is what counts.
			const [code] = await once(child, 'exit');
			if (existsSync(told)) cwd = readFileSync(told, 'utf8').trim();
			return { code, said };
		},
		async stop() {
			const file = join(root, 'supervisor.pid');
			if (!existsSync(file)) return;
			const pid = Number(readFileSync(file, 'utf8'));
			process.kill(pid, 'SIGTERM');
			while (isAlive(pid)) await pause(50);
		}
	};
}

/** The programs of the system, not those of our packages. */
function isSystem(folder: string): boolean {
	return !folder.includes('node_modules');
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
