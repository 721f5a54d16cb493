import { Gauge, register } from 'prom-client';

/** What a pool of connections says of itself (`pg.Pool`). */
export type CountedPool = {
	totalCount: number;
	idleCount: number;
	waitingCount: number;
	ended: boolean;
};

// The pages are built apart and have their own copy of this file: one list for the whole process.
const LIST = Symbol.for('declic.pools');
const NAME = 'declic_database_connections';
const shared = globalThis as typeof globalThis & { [LIST]?: Map<CountedPool, string> };
const pools = (shared[LIST] ??= new Map());

/** Counts a pool among the metrics until it ends; `role` is the database role it uses. */
export function watchPool(pool: CountedPool, role: string): void {
	pools.set(pool, role);
	if (!register.getSingleMetric(NAME)) countPools();
}

function countPools(): void {
	const gauge = new Gauge({
		name: NAME,
		help: 'Connections to the database by role: idle, busy, and requests waiting for one.',
		labelNames: ['role', 'state'],
		collect() {
			gauge.reset();
			for (const [pool, role] of pools) {
				if (pool.ended) pools.delete(pool);
				gauge.inc({ role, state: 'idle' }, pool.idleCount);
				gauge.inc({ role, state: 'busy' }, pool.totalCount - pool.idleCount);
				gauge.inc({ role, state: 'waiting' }, pool.waitingCount);
			}
		}
	});
}
