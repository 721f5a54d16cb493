import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { Refusal } from './refusal.mjs';

const LARGEST_JSON = 16 * 1024;
const LARGEST_PDF = 20 * 1024 * 1024;
const HEADER = 'x-declic-jeton';

/**
 * The agent hears the loopback only, from the pages of the kiosk and from its strip, with the token of
 * the visit. The strip itself is given to whoever asks: there is nothing secret in it.
 */
export function openServer({ port, origin, strip, visits, routes }) {
	const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
	const origins = [origin, `chrome-extension://${strip.id}`];

	async function answer(request, response) {
		// A name of somebody else that leads here is not this machine.
		if (!hosts.includes(request.headers.host)) throw new Refusal(421, 'Adresse inconnue.');
		const path = request.url.split('?')[0];
		if (request.method === 'GET' && path === '/bandeau.xml') {
			return give(response, 'text/xml', strip.update);
		}
		if (request.method === 'GET' && path === '/bandeau.crx') {
			return give(response, 'application/x-chrome-extension', strip.crx);
		}
		const from = request.headers.origin;
		if (from !== undefined && !origins.includes(from)) throw new Refusal(403, 'Page inconnue.');
		if (from !== undefined) allow(response, from);
		if (request.method === 'OPTIONS') return response.writeHead(204).end();
		if (!isToken(request.headers[HEADER], visits.token)) {
			throw new Refusal(401, 'Ce passage est fini.');
		}
		const name = `${request.method} ${path}`;
		if (!Object.hasOwn(routes, name)) throw new Refusal(404, 'Demande inconnue.');
		const asked = await read(request, path === '/imprimer');
		// The visit may have ended while a long body came.
		if (!isToken(request.headers[HEADER], visits.token)) {
			throw new Refusal(401, 'Ce passage est fini.');
		}
		visits.hasSpoken();
		const { status = 200, bytes, type, ...said } = await routes[name](asked);
		if (bytes) return give(response, type, bytes);
		send(response, status, said);
	}

	const server = createServer({ requestTimeout: 30_000 }, (request, response) => {
		response.setHeader('cache-control', 'no-store');
		answer(request, response).catch((error) => {
			const { status = 500, message } =
				error instanceof Refusal ? error : { message: 'La machine n’a pas pu le faire.' };
			if (!(error instanceof Refusal)) console.error(error);
			if (!request.complete) response.setHeader('connection', 'close');
			send(response, status, { message });
		});
	});
	return new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(port, '127.0.0.1', () => done(server));
	});
}

function allow(response, origin) {
	response.setHeader('access-control-allow-origin', origin);
	response.setHeader('vary', 'origin');
	response.setHeader('access-control-allow-methods', 'GET, POST');
	response.setHeader('access-control-allow-headers', `content-type, ${HEADER}`);
	response.setHeader('access-control-allow-private-network', 'true');
	response.setHeader('access-control-max-age', '600');
}

function isToken(told, token) {
	if (typeof told !== 'string' || token === null) return false;
	const [one, other] = [Buffer.from(told), Buffer.from(token)];
	return one.length === other.length && timingSafeEqual(one, other);
}

/** The body, within bounds: a sheet as it is, anything else as an object. */
async function read(request, isSheet) {
	const most = isSheet ? LARGEST_PDF : LARGEST_JSON;
	const parts = [];
	let size = 0;
	for await (const part of request) {
		size += part.length;
		if (size > most) throw new Refusal(413, 'C’est trop gros pour la borne.');
		parts.push(part);
	}
	const bytes = Buffer.concat(parts);
	return isSheet ? { bytes } : { json: bytes.length === 0 ? {} : parse(bytes) };
}

function parse(bytes) {
	try {
		const json = JSON.parse(bytes.toString());
		if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json;
	} catch {
		// Told below, as any other thing that is no object.
	}
	throw new Refusal(400, 'Cette demande ne se lit pas.');
}

function send(response, status, said) {
	if (response.headersSent) return;
	response.writeHead(status, { 'content-type': 'application/json' });
	response.end(JSON.stringify(said));
}

function give(response, type, body) {
	response.writeHead(200, { 'content-type': type });
	response.end(body);
}
