import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fixed from '../../content/kiosk-policies.json' with { type: 'json' };
import { TEST_SECRET } from '../database/templates.ts';
import { quietPort } from '../gate/quiet-port.ts';
import type { Application } from '../journeys/support/application.ts';
import { SHELL } from './install-shell.ts';
import { seenAndTouched } from './seen-and-touched.ts';
import { openScreen } from './screen.ts';

const INSTALL = new URL('../../deploy/kiosk/install.sh', import.meta.url).pathname;
/** Chromium's own sandbox asks not to be root, which lays the policies here: in tests only. */
const IN_TESTS = ['--no-sandbox', '--window-position=0,0', '--window-size=1280,800'];
/** The eye of the test looks into the pages: the two policies that it would be stopped by, and no other. */
const EYE = { RemoteDebuggingAllowed: true, DeveloperToolsAvailability: 1 };

/** The page that makes a machine a kiosk of that centre, as the command of the direction answers it. */
export function codeFor({ url, databaseUrl }: Application, centre: string): string {
	const command = ['src/cli/declic.ts', 'kiosk', 'code', '--centre', centre, '--json'];
	const asked = { DATABASE_URL: databaseUrl, ORIGIN: url, DECLIC_SECRET: TEST_SECRET };
	const env = { ...process.env, ...asked };
	const said = execFileSync(process.execPath, command, { env, encoding: 'utf8' });
	return new URL((JSON.parse(said) as { url: string }).url).pathname;
}

export type WholeKiosk = Awaited<ReturnType<typeof runWholeKiosk>>;

/**
 * A machine made a kiosk of that centre by the command of the guide, under a folder: its agent is started
 * from there, and opens what the application gives.
 */
export async function runWholeKiosk(
	application: Pick<Application, 'url'>,
	{
		centre,
		first,
		flags = [],
		settings = {}
	}: { centre: string; first: string; flags?: string[]; settings?: Record<string, unknown> }
) {
	const folder = mkdtempSync(join(tmpdir(), 'declic-kiosk-whole-'));
	const at = (...names: string[]) => join(folder, ...names);
	const [screen, port, eyePort] = [await openScreen(), await quietPort(), await quietPort()];
	for (const name of ['root', 'run/policies', 'state', 'spool']) {
		mkdirSync(at(name), { recursive: true });
	}
	const key = await fetch(`${application.url}/borne/cle`);
	writeFileSync(at('cle.pem'), await key.text());
	const asked = ['--origin', application.url, '--centre', centre, '--first', first];
	execFileSync('sh', [INSTALL, '--root', at('root'), '--key', at('cle.pem'), ...asked]);
	writeFileSync(at('fixed.json'), JSON.stringify({ ...fixed, ...EYE }));
	// A printer is a folder here; what waits in it is what waits in its queue.
	program('imprime', `exec cat > "${at('spool')}/$$.pdf"`);
	program('annule', `rm -f "${at('spool')}"/*.pdf`);
	const laid = JSON.parse(readFileSync(at('root/etc/declic-borne/reglages.json'), 'utf8'));
	const here = {
		...{ port, runtime: at('run'), state: at('state'), scans: at('run/scans') },
		publicKeyFile: at('root/etc/declic-borne/cle.pem'),
		chromium: [SHELL.chromium],
		flags: [...IN_TESTS, `--remote-debugging-port=${eyePort}`, ...flags],
		fixedPolicies: at('fixed.json'),
		policies: at('run/policies/declic.json'),
		...{ print: [at('imprime')], cancel: [at('annule')], clearClipboard: ['true'] }
	};
	writeFileSync(at('reglages.json'), JSON.stringify({ ...laid, ...here, ...settings }));
	function program(name: string, text: string): void {
		writeFileSync(at(name), `#!/bin/sh\n${text}\n`);
		chmodSync(at(name), 0o755);
	}

	// The machine's own folders are covered by what was laid, for this agent and its browser alone; what
	// the unit shows them in another place is there.
	const unit = readFileSync(at('root/etc/systemd/system/declic-borne.service'), 'utf8');
	const shown = [...unit.matchAll(/^Bind(?:ReadOnly)?Paths=(\S+):(\S+)$/gm)];
	const cover = [
		'mount --make-rprivate /',
		`mount --bind "${at('root/etc/chromium')}" /etc/chromium`,
		'mount -t tmpfs none /run && mkdir /run/declic-borne',
		`mount --bind "${at('run')}" /run/declic-borne`,
		...shown.map(([, from, to]) => `mount --bind ${from} ${to}`),
		'exec "$@"'
	].join(' && ');
	const main = at('root/usr/lib/declic-borne/agent/main.mjs');
	let said = '';
	const agent: ChildProcess = spawn(
		'unshare',
		['-m', 'sh', '-c', cover, 'sh', process.execPath, main, at('reglages.json')],
		{ env: { ...process.env, DISPLAY: screen.display }, stdio: ['ignore', 'pipe', 'pipe'] }
	);
	for (const stream of [agent.stdout!, agent.stderr!]) stream.on('data', (text) => (said += text));
	const leaveNothing = () => {
		for (const pid of [agent.pid!, ...processesOf(at('run/visite-'))]) killNow(pid);
	};
	process.once('exit', leaveNothing);

	return {
		at,
		screen,
		eye: seenAndTouched(eyePort, screen),
		journal: () => said,
		policies: () => JSON.parse(readFileSync(at('run/policies/declic.json'), 'utf8')),
		visits: () => readdirSync(at('run')).filter((name) => name.startsWith('visite-')),
		/** Its browser falls, with all that it started: the agent opens another on the profile that was kept. */
		fall: () => processesOf(at('run/visite-')).forEach(killNow),
		async close() {
			agent.kill('SIGTERM');
			if (agent.exitCode === null && agent.signalCode === null) await once(agent, 'exit');
			leaveNothing();
			process.off('exit', leaveNothing);
			await screen.close();
			rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
		}
	};
}

function processesOf(mark: string): number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name) && commandOf(name).includes(mark))
		.map(Number);
}

function commandOf(pid: string): string {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
	} catch {
		return '';
	}
}

function killNow(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It has ended already.
	}
}
