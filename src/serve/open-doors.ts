import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import type { Settings } from '#lib/platform/settings.ts';
import { publicAddress } from './public-address.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

// A machine without IPv6 is served on IPv4 alone.
const NO_IPV6 = new Set<string | undefined>(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

export type PortRefusal = { refusal: 'port-taken' | 'port-forbidden'; message: string };

/**
 * Listens on the loopback addresses (or `HOST`) before anything slow begins, so that a busy
 * port is said at once. Until `serve` is called, visitors are asked to wait a moment.
 */
export async function openDoors(
	settings: Settings
): Promise<{ serve(): Promise<void>; close(): Promise<void> } | PortRefusal> {
	let handler: Handler = askToWait;
	const onRequest: Handler = (request, response) => handler(request, response);
	const hosts = settings.host ? [settings.host] : ['127.0.0.1', '::1'];
	const servers: Server[] = [];
	for (const host of hosts) {
		const server = createServer(onRequest);
		const error = await listen(server, settings.port, host);
		if (servers.length > 0 && NO_IPV6.has(error?.code)) continue;
		if (error) {
			await Promise.all(servers.map(close));
			return refusePort(error, settings.port);
		}
		servers.push(server);
	}
	return {
		async serve() {
			// The adapter reads the visitor's address from these two headers, which only we set.
			process.env.PROTOCOL_HEADER = 'x-declic-protocol';
			process.env.HOST_HEADER = 'x-declic-host';
			process.env.BODY_SIZE_LIMIT = '25M';
			const built = await import(pathToFileURL(resolve('build/handler.js')).href);
			handler = (request, response) => {
				const address = publicAddress(settings, request.headers.host);
				if ('goTo' in address) return sendElsewhere(address.goTo, request, response);
				request.headers['x-declic-protocol'] = address.protocol;
				request.headers['x-declic-host'] = address.host;
				built.handler(request, response, () => response.writeHead(404).end());
			};
		},
		close: async () => {
			await Promise.all(servers.map(close));
		}
	};
}

function askToWait(_request: IncomingMessage, response: ServerResponse): void {
	response
		.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '2' })
		.end(
			'<!doctype html><html lang="fr"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Un instant</title><h1>Un instant…</h1><p>Déclic démarre. Cette page se recharge toute seule.</p></html>'
		);
}

function sendElsewhere(origin: string, request: IncomingMessage, response: ServerResponse): void {
	const isRead = request.method === 'GET' || request.method === 'HEAD';
	response.writeHead(isRead ? 307 : 421, isRead ? { location: origin + request.url } : {}).end();
}

function listen(
	server: Server,
	port: number,
	host: string
): Promise<NodeJS.ErrnoException | undefined> {
	return new Promise((done) => {
		server.once('error', done);
		server.listen(port, host, () => {
			server.off('error', done);
			done(undefined);
		});
	});
}

function close(server: Server): Promise<void> {
	return new Promise((done) => {
		server.close(() => done());
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), 1500).unref();
	});
}

function refusePort(error: NodeJS.ErrnoException, port: number): PortRefusal {
	if (error.code === 'EADDRINUSE') {
		return {
			refusal: 'port-taken',
			message: `Le port ${port} est déjà pris par un autre programme. Fermez-le, ou choisissez-en un autre, par exemple PORT=${port + 1}.`
		};
	}
	return {
		refusal: 'port-forbidden',
		message: `Le port ${port} ne peut pas être ouvert (${error.code}). Choisissez un port libre au-dessus de 1024, par exemple PORT=3000.`
	};
}
