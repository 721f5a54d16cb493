import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { vi } from 'vitest';

const SOON = { timeout: 30_000, interval: 20 };

/** A page asks what to do, does it, and says what came of it: no developer tool has a part in it. */
const DOES_AS_TOLD = `(async () => {
	// A page put aside, or about to leave, is told nothing any more.
	const gone = new AbortController();
	const here = encodeURIComponent(location.pathname + location.search);
	addEventListener('pagehide', () => gone.abort());
	addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
	let afterwards = null;
	window.later = (what) => (afterwards = what);
	window.leave = (address) => { gone.abort(); setTimeout(() => location.assign(address), 0); };
	for (;;) {
		const told = await fetch('/suite?page=' + here, { signal: gone.signal });
		const { id, code } = await told.json();
		// Given to two pages, of which one was about to leave, it is done by the first that says so.
		const mine = await fetch('/commence?id=' + id, { method: 'POST', signal: gone.signal });
		if (mine.status !== 204) continue;
		let said;
		try { said = { value: await (0, eval)('(async () => {' + code + '})()') }; }
		catch (error) { said = { error: String(error) }; }
		await fetch('/dit?id=' + id, { method: 'POST', body: JSON.stringify(said), keepalive: true });
		// What ends this browser is done when its answer is there.
		afterwards?.();
		afterwards = null;
	}
})().catch(() => {});`;

type Waiting = { page: string; response: ServerResponse };
/** What a site of ours answers besides; false: it has nothing for that. */
export type Answers = (
	request: IncomingMessage,
	response: ServerResponse
) => boolean | Promise<boolean>;
export type ToldSite = Awaited<ReturnType<typeof openToldSite>>;

/** A real site of ours on an address of the loopback, whose pages do what a test tells them. */
export async function openToldSite(host: string, answers: Answers = () => false, port = 0) {
	let waiting: Waiting[] = [];
	const results = new Map<string, (said: { value?: unknown; error?: string }) => void>();
	const begun = new Set<string>();
	const visits: { url: string; cookie: string }[] = [];
	let asked = 0;

	const server = createServer(async (request, response) => {
		const { pathname, searchParams } = new URL(request.url!, 'http://site');
		if (pathname === '/suite') {
			const mine = { page: searchParams.get('page')!, response };
			waiting.push(mine);
			response.on('close', () => (waiting = waiting.filter((other) => other !== mine)));
			return;
		}
		if (pathname === '/commence') {
			const id = searchParams.get('id')!;
			response.writeHead(begun.has(id) ? 409 : 204).end();
			return void begun.add(id);
		}
		if (pathname === '/dit') {
			results.get(searchParams.get('id')!)?.(JSON.parse(await text(request)));
			return void response.end('{}');
		}
		visits.push({ url: request.url!, cookie: request.headers.cookie ?? '' });
		if (await answers(request, response)) return;
		if (pathname === '/favicon.ico') return void response.writeHead(404).end();
		if (pathname === '/tel-que-dit.js') {
			response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' });
			return void response.end(DOES_AS_TOLD);
		}
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
		response.end(pageOf(pathname));
	});
	server.listen(port, host);
	await once(server, 'listening');
	const taken = (server.address() as { port: number }).port;

	/** The page shown last whose address is like this one. */
	async function shown(page: RegExp): Promise<Waiting> {
		return vi.waitFor(() => {
			const found = waiting.findLast((one) => page.test(one.page));
			if (!found) throw new Error(`no page like ${page}: ${waiting.map((one) => one.page)}`);
			return found;
		}, SOON);
	}

	return {
		host: `${host}:${taken}`,
		port: taken,
		origin: `http://${host}:${taken}`,
		/** Each request, and the cookies that came with it. */
		visits,
		shown: async (page: RegExp) => void (await shown(page)),
		/** What the page answers to some code. */
		async run<T = unknown>(page: RegExp, code: string): Promise<T> {
			const id = `${++asked}`;
			const said = Promise.withResolvers<{ value?: unknown; error?: string }>();
			results.set(id, said.resolve);
			await vi.waitFor(() => {
				// A page that leaves before it has begun did nothing: the one that takes its place is told.
				const found = waiting.findLast((one) => page.test(one.page));
				if (found && !begun.has(id)) {
					waiting = waiting.filter((one) => one !== found);
					found.response.end(JSON.stringify({ id, code }));
				}
				if (!begun.has(id))
					throw new Error(`no page like ${page}: ${waiting.map((one) => one.page)}`);
			}, SOON);
			const late = () => said.reject(new Error(`${page} left without an answer`));
			setTimeout(late, SOON.timeout).unref();
			const { value, error } = await said.promise;
			if (error !== undefined) throw new Error(error);
			return value as T;
		},
		/** The page leads elsewhere; it answers nothing more. */
		async lead(page: RegExp, address: string): Promise<void> {
			await this.run(page, `leave(${JSON.stringify(address)})`);
		},
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}

export function pageOf(pathname: string, head = ''): string {
	return `<!doctype html><html lang="fr"><head><title>${pathname}</title>${head}</head>
<body><h1>${pathname}</h1><script src="/tel-que-dit.js"></script></body></html>`;
}
