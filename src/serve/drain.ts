import type { Server, ServerResponse } from 'node:http';

/** The answers under way. */
export type Answers = { add(response: ServerResponse): void; all(): Iterable<ServerResponse> };

export function keepAnswers(): Answers {
	const underWay = new Set<ServerResponse>();
	return {
		add(response) {
			underWay.add(response);
			response.once('close', () => underWay.delete(response));
		},
		all: () => underWay
	};
}

/**
 * Lets nobody in any more, and waits for the answers under way, at most `patienceMs`: what
 * somebody has just sent is not lost because the house is being closed.
 */
export async function drain(
	servers: Server[],
	answers: Answers,
	patienceMs: number
): Promise<void> {
	const closed = servers.map((server) => new Promise((done) => server.close(done)));
	const closeIdle = () => servers.forEach((server) => server.closeIdleConnections());
	for (const response of answers.all()) {
		if (isEndless(response)) response.destroy();
		// The connection would wait for another request, which nobody would answer.
		if (!response.headersSent) response.setHeader('connection', 'close');
		response.once('close', () => setImmediate(closeIdle));
	}
	closeIdle();
	const timer = setTimeout(
		() => servers.forEach((server) => server.closeAllConnections()),
		patienceMs
	);
	await Promise.all(closed);
	clearTimeout(timer);
}

/** News sent as they come never end by themselves; the browser asks again, elsewhere. */
export function isEndless(response: ServerResponse): boolean {
	return String(response.getHeader('content-type')).startsWith('text/event-stream');
}
