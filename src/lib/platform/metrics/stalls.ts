import { Histogram } from 'prom-client';

const stalls = new Histogram({
	name: 'declic_stall_seconds',
	help: 'Pieces of work that kept the process from everybody else, by the route that was being answered.',
	labelNames: ['route'],
	buckets: [0.1, 0.25, 0.5, 1, 3, 10]
});

/** Counts a stall. Several routes were being answered: nobody knows which of them worked. */
export function countStall(routes: readonly string[], ms: number): void {
	stalls.observe({ route: routes.length > 1 ? 'several' : (routes[0] ?? 'none') }, ms / 1_000);
}
