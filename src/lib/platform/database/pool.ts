import { Kysely, type KyselyConfig } from 'kysely';
import pg from 'pg';
import { watchPool } from '../metrics/pools.ts';
import { openSocket, PipelinedDialect } from './pipelined.ts';
import { prepareReads } from './prepare-reads.ts';
import type { DB } from './schema.ts';

const { builtins } = pg.types;

// Plain dates stay plain, counts are numbers, instants are instants: a `Date` would smuggle
// in the time zone of the machine.
const parsers: Record<number, (text: string) => unknown> = {
	[builtins.DATE]: (text) => text,
	[builtins.TIME]: (text) => text.slice(0, 5),
	[builtins.INT8]: Number,
	[builtins.NUMERIC]: Number,
	[builtins.TIMESTAMPTZ]: (text) => Temporal.Instant.from(text.replace(' ', 'T'))
};

/**
 * Connections of a pool, unless it says otherwise: each one plans for itself what it is asked again and
 * again, and two cores do no more at once (docs/performance.md: six beat ten).
 */
const CONNECTIONS = 6;

/** Connection settings of every pool of the product: same parsers, same time-outs. */
export function poolSettings(url: string, max = CONNECTIONS): pg.PoolConfig {
	return {
		connectionString: url,
		max,
		application_name: 'declic',
		connectionTimeoutMillis: 10_000,
		types: {
			getTypeParser: ((oid: number, format?: 'text') =>
				parsers[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser
		}
	};
}

/** Somebody waits in front of her screen: better a calm page soon than a silent wait. */
export const PATIENCE_MS = 5_000;

/** Opens the application's pool. Close it with `destroy()`. `log` hears each statement once it is answered. */
export function openPool(
	url: string,
	max?: number,
	patienceMs = PATIENCE_MS,
	log?: KyselyConfig['log']
): Kysely<DB> {
	const pool = new pg.Pool({
		...poolSettings(url, max),
		connectionTimeoutMillis: patienceMs,
		keepAlive: true,
		pipeline: true,
		stream: openSocket
	});
	watchPool(pool, new URL(url).username);
	// A connection lost while idle is replaced by the pool; unheard, it would end the process.
	pool.on('error', () => {});
	// So would one lost between two statements of a transaction, when the pool does not listen.
	pool.on('connect', (client) => client.on('error', () => {}));
	pool.on('connect', prepareReads);
	return new Kysely<DB>({ dialect: new PipelinedDialect({ pool }), log });
}
