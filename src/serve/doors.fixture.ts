import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Settings } from '#lib/platform/settings.ts';
import { quietPort } from '../../tests/gate/quiet-port.ts';
import { type DoorKeeping, openDoors } from './open-doors.ts';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Asking = {
	method?: string;
	path?: string;
	headers?: Record<string, string>;
	at?: string;
	body?: string;
};

/** Doors on a free port, closed after each story. */
export function useDoors() {
	const undone: (() => unknown)[] = [];
	const street = {
		port: 0,
		settings: (change: Partial<Settings> = {}): Settings => ({
			port: street.port,
			origin: `http://localhost:${street.port}`,
			originIsExplicit: false,
			host: null,
			dataDir: 'data',
			databaseUrl: null,
			trustProxy: null,
			metricsToken: null,
			...change
		}),
		async doorsOpen(change: Partial<Settings> = {}, keeping: DoorKeeping = {}) {
			const doors = await openDoors(street.settings(change), keeping);
			if ('refusal' in doors) throw new Error(doors.message);
			undone.push(() => doors.close());
			return doors;
		},
		async ask({ method, path, headers, at, body: sent }: Asking = {}): Promise<Answer> {
			const { port } = street;
			const host = at ?? '127.0.0.1';
			const asked = request({ host, port, method, path, headers, agent: false });
			asked.end(sent);
			const [answer] = await once(asked, 'response');
			let body = '';
			for await (const chunk of answer) body += chunk;
			return { status: answer.statusCode, headers: answer.headers, body };
		},
		/** Another program takes the port, if nobody has it. */
		async occupy(host: string): Promise<boolean> {
			const other = createServer();
			other.listen(street.port, host);
			undone.push(() => other.close());
			return once(other, 'listening').then(
				() => true,
				() => false
			);
		},
		here: () => ({ host: `localhost:${street.port}` })
	};
	beforeEach(async () => {
		street.port = await quietPort();
	});
	afterEach(async () => {
		for (const undo of undone.splice(0).toReversed()) await undo();
	});
	return street;
}

/** A site in the place of ours: the body of a function of a request and a response. */
export function useSite(answer: string): void {
	const home = process.cwd();
	let site: string;
	beforeAll(async () => {
		site = await mkdtemp(join(tmpdir(), 'declic-doors-'));
		await mkdir(join(site, 'build'));
		await writeFile(
			join(site, 'build', 'handler.js'),
			`exports.handler = (request, response, next) => { ${answer} };`
		);
	});
	beforeEach(() => process.chdir(site));
	afterEach(() => process.chdir(home));
	afterAll(() => rm(site, { recursive: true, force: true }));
}
