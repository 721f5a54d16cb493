import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnsweredRequest } from '#lib/platform/metrics/requests.ts';
import { isEndless } from './drain.ts';
import { routeOf } from '#lib/platform/request-marks.ts';

export type Watch = (answered: AnsweredRequest & { request: string }) => void;

/** The visitor left before the end: nginx has the same number for it. */
const LEFT = 499;
const FOUND = new Set([200, 206, 304]);

/** Tells `watch` of a request once it is answered, or once the visitor has left. */
export function watchAnswer(
	request: IncomingMessage,
	response: ServerResponse,
	id: string,
	watch: Watch
): void {
	const started = performance.now();
	response.once('close', () => {
		// News last as long as somebody listens to them: their time says nothing.
		if (isEndless(response)) return;
		const status = response.writableFinished ? response.statusCode : LEFT;
		watch({
			request: id,
			method: request.method ?? '',
			// Found without any page: a file of the build.
			route: routeOf(request) ?? (FOUND.has(status) ? 'files' : null),
			status,
			ms: Math.round(performance.now() - started)
		});
	});
}
