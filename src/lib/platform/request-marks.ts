import type { IncomingMessage } from 'node:http';

// The doors (src/serve) and the pages (build) share nothing but the request: what one learns for
// the other is written on it. The names begin by ours, and the doors replace whatever came.
/** Header with the id of the request, said again in the answer and in each line of the log. */
export const REQUEST_ID = 'x-declic-request';
/** Header with the visitor's network address, as far as it can be known. */
export const CLIENT_ADDRESS = 'x-declic-address';

const ROUTE = Symbol.for('declic.route');

type Marked = IncomingMessage & { [ROUTE]?: string | null };

/** The pages say which route answered: a pattern (`/equipe/[centre]`), never an address. */
export function markRoute(request: IncomingMessage, route: string | null): void {
	(request as Marked)[ROUTE] = route;
}

/** The route that answered; null when no page did. */
export function routeOf(request: IncomingMessage): string | null {
	return (request as Marked)[ROUTE] ?? null;
}
