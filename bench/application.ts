import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { FRUGAL } from '../bin/launch.mjs';
import { sealEntryLink } from '#lib/features/house/staff/index.server.ts';
import { freePort } from '#lib/platform/postgres/free-port.ts';
import { openSecrets } from '#lib/platform/secrets.ts';
import { runDeclic } from './run-declic.ts';

export type Application = {
	origin: string;
	/** The cookies of somebody who has entered, as her browser sends them back. */
	enter(centre: string, role: string): Promise<string>;
	/** The same for a membership of the network, which no command gives a link to. */
	enterAs(membershipId: string): Promise<string>;
	stop(): Promise<void>;
};

/** Starts the built application on the data folder of the bench, as `npm start` does. */
export async function startApplication(env: Record<string, string>): Promise<Application> {
	const port = await freePort(null);
	const origin = `http://localhost:${port}`;
	const own = { ...FRUGAL, ...process.env, ...env, PORT: String(port), ORIGIN: '' };
	const child = spawn(process.execPath, ['src/serve/start.ts'], {
		env: own,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	await untilReady(child);
	return {
		origin,
		async enter(centre, role) {
			const words = ['entry', '--centre', centre, '--role', role, '--json'];
			const { link } = (await runDeclic(words, own)) as { link: string };
			return pressEnter(link, origin);
		},
		async enterAs(membershipId) {
			const secrets = await openSecrets(env.DATA_DIR!, env);
			if ('refusal' in secrets) throw new Error(secrets.message);
			const at = Temporal.Instant.from(env.DECLIC_NOW!);
			const token = sealEntryLink(secrets.signIn, membershipId, at);
			return pressEnter(`${origin}/entrer/${token}`, origin);
		},
		async stop() {
			if (child.exitCode !== null) return;
			child.kill('SIGTERM');
			await once(child, 'exit');
		}
	};
}

/** Opens the door as a person does: the page of the link, then its button. */
async function pressEnter(link: string, origin: string): Promise<string> {
	const entered = await fetch(link, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin, 'content-type': 'application/x-www-form-urlencoded' }
	});
	const cookies = entered.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
	if (cookies.length === 0) throw new Error(`the door answered ${entered.status} without a cookie`);
	return cookies.join('; ');
}

async function untilReady(child: ChildProcess): Promise<void> {
	let said = '';
	for (const stream of [child.stdout!, child.stderr!]) {
		stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	}
	while (!said.includes('Déclic est prêt')) {
		await Promise.race([once(child.stdout!, 'data'), once(child, 'exit')]);
		if (child.exitCode !== null) throw new Error(`the application stopped:\n${said}`);
	}
}
