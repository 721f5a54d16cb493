import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The agent of a kiosk's machine, as its page meets it: it notes what it is asked, and ends nothing. */
export async function openAgent(token: string) {
	const asked: { path: string; token: string; type: string; body: Buffer }[] = [];
	const state = { pagesLeft: 5 };
	const server = createServer((request, response) => {
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('end', () => {
			response.setHeader('access-control-allow-origin', request.headers.origin ?? '');
			response.setHeader('access-control-allow-headers', 'content-type, x-declic-jeton');
			response.setHeader('access-control-allow-private-network', 'true');
			if (request.method === 'OPTIONS') return response.writeHead(204).end();
			asked.push({
				path: request.url ?? '',
				token: String(request.headers['x-declic-jeton']),
				type: request.headers['content-type'] ?? '',
				body: Buffer.concat(parts)
			});
			const isRefused = request.url === '/imprimer' && state.pagesLeft === 0;
			response.writeHead(isRefused ? 409 : 202, { 'content-type': 'application/json' }).end('{}');
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		hash: `#agent=${port}.${token}`,
		state,
		askedFor: (path: string) => asked.filter((one) => one.path === path),
		close: () => new Promise((done) => server.close(done).closeAllConnections())
	};
}
