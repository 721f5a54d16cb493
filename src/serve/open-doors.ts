import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { readAddressList } from '#lib/platform/address-list.ts';
import { CLIENT_ADDRESS } from '#lib/platform/request-marks.ts';
import type { Settings } from '#lib/platform/settings.ts';
import { admit } from './admit.ts';
import { protect } from './answer-headers.ts';
import { weighBodies } from './bodies-in-flight.ts';
import { LONGEST_BODY, refuseBody } from './body-limit.ts';
import { drain, keepAnswers } from './drain.ts';
import type { Health } from './health.ts';
import { listenEverywhere, type PortRefusal } from './listen.ts';
import { keepRoutesUnderWay, logStalls } from './log-stalls.ts';
import { answerOperator } from './operator-answers.ts';
import { publicAddress } from './public-address.ts';
import { turnAway } from './turn-away.ts';
import { openWaitingRoom } from './waiting-room.ts';
import { type Watch, watchAnswer } from './watch-answer.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export type Doors = {
	/** Lets visitors in: the pages are ready. `health` says from now on how they are. */
	serve(health?: () => Promise<Health>): Promise<void>;
	/** Lets nobody else in, and waits for those inside, at most `patienceMs`. */
	close(): Promise<void>;
};

export type DoorKeeping = {
	/** Told each request once it is answered. */
	watch?: Watch;
	/** How long those inside are waited for when the doors close. */
	patienceMs?: number;
	times?: Partial<typeof TIMES>;
};

// A silent or slow visitor holds a connection, not the house: the headers come at once, a big
// register over a poor line within five minutes. Kept-alive connections outlive those of the
// proxy (nginx: 60 s), which would otherwise meet a connection closed under its request.
const TIMES = {
	headersTimeout: 15_000,
	requestTimeout: 300_000,
	keepAliveTimeout: 65_000,
	connectionsCheckingInterval: 5_000
};

/**
 * Listens on the loopback addresses (or `HOST`) before anything slow begins, so that a busy
 * port is said at once. Until `serve` is called, visitors are asked to wait a moment, and forms wait.
 */
export async function openDoors(
	settings: Settings,
	{ watch, patienceMs = 1_500, times = {} }: DoorKeeping = {}
): Promise<Doors | PortRefusal> {
	const isTrusted = readAddressList(settings.trustProxy ?? '')!;
	const answers = keepAnswers();
	const underWay = keepRoutesUnderWay();
	let stopWatching = () => {};
	const room = openWaitingRoom();
	const takes = weighBodies();
	let handler: Handler = room.receive;
	let health = async (): Promise<Health> => ({ status: 'starting' });
	const onRequest: Handler = (request, response) => {
		const { id, address } = admit(request, isTrusted);
		answers.add(response);
		underWay.add(response);
		if (watch) watchAnswer(request, response, id, watch);
		protect(response, settings.origin, id, request.url);
		const { metricsToken } = settings;
		if (answerOperator(request, response, { health: () => health(), metricsToken })) return;
		const refused = refuseBody(request);
		if (refused) turnAway(request, response, refused);
		else if (!takes(request, response, address)) turnAway(request, response, 503);
		else handler(request, response);
	};
	const servers = await listenEverywhere(settings, () =>
		createServer({ ...TIMES, ...times }, onRequest)
	);
	if ('refusal' in servers) return servers;
	return {
		async serve(found) {
			const page = await openPages();
			handler = (request, response) => {
				const address = publicAddress(settings, request.headers.host);
				if ('goTo' in address) return sendElsewhere(address.goTo, request, response);
				request.headers['x-declic-protocol'] = address.protocol;
				request.headers['x-declic-host'] = address.host;
				page(request, response, () => response.writeHead(404).end());
			};
			health = found ?? (async () => ({ status: 'ok' }));
			room.letIn(handler);
			stopWatching();
			stopWatching = logStalls(underWay);
		},
		close: async () => {
			health = async () => ({ status: 'stopping' });
			await drain(servers.open, answers, patienceMs);
			stopWatching();
		}
	};
}

async function openPages(): Promise<
	(request: IncomingMessage, response: ServerResponse, next: () => void) => void
> {
	// The adapter reads where the visitor is from these headers, which only we set.
	process.env.PROTOCOL_HEADER = 'x-declic-protocol';
	process.env.HOST_HEADER = 'x-declic-host';
	process.env.ADDRESS_HEADER = CLIENT_ADDRESS;
	process.env.BODY_SIZE_LIMIT = String(LONGEST_BODY);
	const built = await import(pathToFileURL(resolve('build/handler.js')).href);
	return built.handler;
}

function sendElsewhere(origin: string, request: IncomingMessage, response: ServerResponse): void {
	const isRead = request.method === 'GET' || request.method === 'HEAD';
	response.writeHead(isRead ? 307 : 421, isRead ? { location: origin + request.url } : {}).end();
}
