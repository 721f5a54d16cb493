import { Histogram } from 'prom-client';

/** A request once answered. `route` is the pattern of the address, never the address itself. */
export type AnsweredRequest = {
	method: string;
	route: string | null;
	/** 499 when the visitor left before the answer, as nginx counts it. */
	status: number;
	/** Milliseconds from the first byte received to the last one sent. */
	ms: number;
};

const durations = new Histogram({
	name: 'declic_http_request_duration_seconds',
	help: 'Requests answered, by route, method and status, and how long they took.',
	labelNames: ['route', 'method', 'status'],
	buckets: [0.01, 0.05, 0.1, 0.3, 1, 3, 10]
});

/** Counts a request that was answered. */
export function countRequest({ method, route, status, ms }: AnsweredRequest): void {
	durations.observe({ route: route ?? 'none', method, status }, ms / 1000);
}
