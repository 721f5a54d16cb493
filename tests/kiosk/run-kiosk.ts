import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import {
	chmodSync,
	existsSync,
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
import { vi } from 'vitest';
import { canonical } from '../../deploy/kiosk/agent/signed.mjs';
import { quietPort } from '../gate/quiet-port.ts';
import { SHELL } from './install-shell.ts';
import { openScreen } from './screen.ts';
import { openToldSite, pageOf } from './told-site.ts';

const AGENT = new URL('../../deploy/kiosk/agent/main.mjs', import.meta.url).pathname;
/** Chromium's own sandbox asks not to be root, which lays the policies here: in tests only. */
const IN_TESTS = ['--no-sandbox', '--window-position=0,0', '--window-size=1280,800'];
/** What a page of the kiosk does of the word of the visit. */
const BORNE = `<script>
const found = /^#agent=(.+)$/.exec(location.hash);
if (found) { sessionStorage.setItem('declic.agent', found[1]); history.replaceState(null, '', location.pathname + location.search); }
window.agent = (path, body, headers = {}) => {
	const [port, token] = sessionStorage.getItem('declic.agent').split('.');
	return fetch('http://127.0.0.1:' + port + path, { method: body === undefined ? 'GET' : 'POST', body, headers: { 'x-declic-jeton': token, ...headers } })
		.then(async (answer) => ({ status: answer.status, said: await answer.json() }));
};
const told = new URLSearchParams(location.hash.slice(1));
if (told.has('pages')) fetch('/borne/imprime', { method: 'POST', body: told.get('pages') });
if (told.has('fin')) window.agent('/fin', JSON.stringify({ pourquoi: told.get('fin') }));
</script>`;

export const KIOSK = 'borne-essai-0001';
const CENTRE = 'les-acacias';
export type Kiosk = Awaited<ReturnType<typeof runKiosk>>;
type Choices = {
	/** Other sites that the list of the centre opens. */
	hosts?: string[];
	/** What differs from the policies of the house, where a test looks in from outside. */
	policies?: Record<string, unknown>;
	flags?: string[];
	settings?: Record<string, unknown>;
	/** What else the application answers. */
	answers?: Parameters<typeof openToldSite>[1];
};

/** A whole kiosk on this machine: its application stood in, its agent, its browser, its screen. */
export async function runKiosk({
	hosts = [],
	policies = {},
	flags = [],
	settings = {},
	answers
}: Choices = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'declic-kiosk-'));
	const at = (...names: string[]) => join(folder, ...names);
	const { publicKey, privateKey } = generateKeyPairSync('ed25519');
	const signed = (value: object) => ({
		...value,
		signature: sign(null, Buffer.from(canonical(value)), privateKey).toString('base64')
	});
	const screen = await openScreen();
	const list = { hosts, body: '' };
	const giveList = (names: string[]) => {
		const said = { hosts: names, policies: { URLBlocklist: ['*'], URLAllowlist: names } };
		const { signature } = signed({ centre: CENTRE, ...said });
		list.body = JSON.stringify({ ...said, signature });
	};
	giveList(hosts);
	const site = await openToldSite('127.0.0.2', async (request, response) => {
		if (await answers?.(request, response)) return true;
		const { pathname } = new URL(request.url!, 'http://site');
		if (pathname === `/borne/liste/${CENTRE}`) {
			response.end(list.body);
			return true;
		}
		if (!pathname.startsWith('/borne')) return false;
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
		response.end(pageOf(pathname, BORNE));
		return true;
	});
	const port = await quietPort();

	for (const name of ['run', 'state', 'spool', 'policies/managed']) {
		mkdirSync(at(name), { recursive: true });
	}
	writeFileSync(at('cle.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
	writeFileSync(at('fixed.json'), JSON.stringify({ ...fixed, ...policies }));
	// A printer is a folder here; what waits in it is what waits in its queue.
	program('imprime', `exec cat > "${at('spool')}/$$.pdf"`);
	program('annule', `rm -f "${at('spool')}"/*.pdf; echo annule >> "${at('gestes')}"`);
	program('presse-papiers', `echo presse-papiers >> "${at('gestes')}"`);
	writeFileSync(
		at('reglages.json'),
		JSON.stringify({
			origin: site.origin,
			centre: CENTRE,
			port,
			kiosk: KIOSK,
			runtime: at('run'),
			state: at('state'),
			scans: at('run/scans'),
			chromium: [SHELL.chromium],
			flags: [...IN_TESTS, ...flags],
			fixedPolicies: at('fixed.json'),
			policies: at('policies/managed/declic.json'),
			publicKeyFile: at('cle.pem'),
			print: [at('imprime')],
			cancel: [at('annule')],
			clearClipboard: [at('presse-papiers')],
			settleSeconds: 0,
			...settings
		})
	);
	function program(name: string, text: string): void {
		writeFileSync(at(name), `#!/bin/sh\n${text}\n`);
		chmodSync(at(name), 0o755);
	}

	let agent: ChildProcess;
	let said = '';
	function start(): void {
		// The machine's own folder of policies is covered, for this agent and its browser alone.
		const laid = `mount --make-rprivate / && mount -t tmpfs none /etc/chromium &&
mkdir /etc/chromium/policies && mount --bind "${at('policies')}" /etc/chromium/policies && exec "$@"`;
		const run = [process.execPath, AGENT, at('reglages.json')];
		agent = spawn('unshare', ['-m', 'sh', '-c', laid, 'sh', ...run], {
			env: { ...process.env, DISPLAY: screen.display },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		for (const stream of [agent.stdout!, agent.stderr!]) {
			stream.on('data', (text) => (said += text));
		}
	}

	const leaveNothing = () => {
		for (const pid of [agent.pid!, ...browsers()]) killNow(pid);
	};
	process.once('exit', leaveNothing);
	/** Every process that has a profile of ours open. */
	function browsers(): number[] {
		return readdirSync('/proc')
			.filter((name) => /^\d+$/.test(name))
			.filter((pid) => commandOf(pid).includes(at('run/visite-')))
			.map(Number);
	}

	const profiles = () => readdirSync(at('run')).filter((name) => name.startsWith('visite-'));
	/** A page of the kiosk ends the visit, and does not live to hear the answer. */
	const end = (why: string) =>
		site.run(
			/^\/borne/,
			`later(() => agent('/fin', ${JSON.stringify(JSON.stringify({ pourquoi: why }))}))`
		);

	start();
	return {
		at,
		site,
		screen,
		port,
		signed,
		giveList,
		browsers,
		start,
		/** The list exactly as the server will give it next. */
		giveListBody: (body: string) => (list.body = body),
		agentPid: () => agent.pid!,
		/** What the agent told its journal. */
		journal: () => said,
		policies: () => JSON.parse(readFileSync(at('policies/managed/declic.json'), 'utf8')),
		/** Another program of the machine asks the browser of this visit to show an address. */
		openInside: (visit: string, address: string) => {
			const args = ['--no-sandbox', `--user-data-dir=${at('run', visit, 'profil')}`, address];
			const env = {
				...process.env,
				DISPLAY: screen.display
			};
			spawn(SHELL.chromium, args, { env, stdio: 'ignore' }).unref();
		},
		/** What a flag of this browser is given. */
		flagOf: (name: string) =>
			flags.find((flag) => flag.startsWith(`${name}=`))?.slice(name.length + 1),
		profiles,
		gestures: () =>
			existsSync(at('gestes')) ? readFileSync(at('gestes'), 'utf8').trim().split('\n') : [],
		/** Waits for a page of the kiosk, and asks the agent something as that page would. */
		ask: (path: string, body?: unknown) =>
			site.run<{ status: number; said: Record<string, unknown> }>(
				/^\/borne/,
				`return agent(${JSON.stringify(path)}, ${
					body === undefined ? 'undefined' : JSON.stringify(JSON.stringify(body))
				}, { 'content-type': 'application/json' })`
			),
		end,
		/** Ends the visit, and gives the first page of the next one as soon as it is there. */
		async nextVisit() {
			const before = profiles();
			await end('vite');
			await vi.waitFor(
				() => {
					const now = profiles();
					if (now.length !== 1 || before.includes(now[0]!)) throw new Error('the same visit');
				},
				{ timeout: 30_000, interval: 5 }
			);
			await site.shown(/^\/borne$/);
		},
		/** As an installation ends: the strip is there, the page is whole, and visits begin on that. */
		async prepare() {
			await vi.waitFor(
				() => {
					// The strip comes after the first page, which is shown again.
					const shown = site.visits.filter(({ url }) => url === '/tel-que-dit.js');
					if (shown.length < 2) throw new Error('the strip is not there yet');
				},
				{ timeout: 90_000, interval: 20 }
			);
			const first = readdirSync(at('run')).filter((name) => name.startsWith('visite-'));
			// Told without waiting: the page ends with its browser.
			await site.run(/^\/borne$/, `later(() => agent('/pret', '{}'))`);
			await vi.waitFor(
				() => {
					if (!existsSync(at('state/profil'))) throw new Error('no golden profile yet');
					if (readdirSync(at('run')).some((name) => first.includes(name))) throw new Error('old');
				},
				{ timeout: 90_000, interval: 20 }
			);
			await site.shown(/^\/borne$/);
		},
		kill: async (pid = agent.pid!) => {
			killNow(pid);
			if (pid === agent.pid) await ended(agent);
		},
		async close() {
			agent.kill('SIGTERM');
			await ended(agent);
			leaveNothing();
			process.off('exit', leaveNothing);
			await Promise.all([site.close(), screen.close()]);
			rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
		}
	};
}

/** Every file under a folder that lives while it is read. */
export function filesUnder(folder: string): string[] {
	try {
		return readdirSync(folder, { recursive: true, encoding: 'utf8' });
	} catch {
		return filesUnder(folder);
	}
}

async function ended(child: ChildProcess): Promise<void> {
	if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

function killNow(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It has ended already.
	}
}

function commandOf(pid: string): string {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
	} catch {
		return '';
	}
}
