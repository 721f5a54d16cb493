import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { plainAddress, readAddressList } from '#lib/platform/address-list.ts';
import { metricsText } from '#lib/platform/metrics/metrics-text.ts';
import { markRoute } from '#lib/platform/request-marks.ts';
import { canServe, type Health } from './health.ts';

const isLoopback = readAddressList('loopback')!;
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'via'];

export type OperatorAnswers = { health(): Promise<Health>; metricsToken: string | null };

/**
 * Answers what a proxy, a supervisor or a collector of metrics asks, before the pages: it must
 * answer when they cannot. False: the request is somebody else's.
 */
export function answerOperator(
	request: IncomingMessage,
	response: ServerResponse,
	{ health, metricsToken }: OperatorAnswers
): boolean {
	const path = request.url?.split('?', 1)[0];
	if (path !== '/health' && path !== '/metrics') return false;
	markRoute(request, path);
	response.setHeader('cache-control', 'no-store');
	const isRead = request.method === 'GET' || request.method === 'HEAD';
	if (!isRead) response.writeHead(405, { allow: 'GET, HEAD' }).end();
	else if (path === '/health') void tellHealth(response, health);
	else if (mayReadMetrics(request, metricsToken)) void tellMetrics(response);
	else response.writeHead(404).end();
	return true;
}

async function tellHealth(response: ServerResponse, health: () => Promise<Health>): Promise<void> {
	const found = await health();
	const headers = { 'content-type': 'application/json', 'retry-after': '5' };
	response.writeHead(canServe(found) ? 200 : 503, headers).end(JSON.stringify(found));
}

async function tellMetrics(response: ServerResponse): Promise<void> {
	const { type, text } = await metricsText();
	response.writeHead(200, { 'content-type': type }).end(text);
}

/**
 * Whoever shows the token, or a program of this very machine. A proxy on the same machine passes
 * visitors on: it is known by the headers it adds, or by the name the visitor asked for.
 */
function mayReadMetrics({ headers, socket }: IncomingMessage, token: string | null): boolean {
	if (token && isSame(headers.authorization ?? '', `Bearer ${token}`)) return true;
	return (
		isLoopback(plainAddress(socket.remoteAddress ?? '')) &&
		LOOPBACK_HOST.test(headers.host ?? '') &&
		FORWARDED.every((name) => headers[name] === undefined)
	);
}

function isSame(shown: string, expected: string): boolean {
	const [a, b] = [Buffer.from(shown), Buffer.from(expected)];
	return a.length === b.length && timingSafeEqual(a, b);
}
