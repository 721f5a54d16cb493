import pg from 'pg';
import { poolSettings } from './pool.ts';

const PATIENCE_MS = 2_000;

/** The work of a queue: how many jobs in each state, and for how long the oldest has been due. */
export type QueueFigures = {
	queue: string;
	due: number;
	later: number;
	active: number;
	failed: number;
	oldest_seconds: number;
};

/** How the database looks from here. Each question is null when it cannot be answered. */
export type Probe = {
	/** How many migrations it has had. */
	migrations(): Promise<number | null>;
	/** Seconds since somebody last looked after the queues of jobs; null: not yet. */
	secondsSinceJobs(): Promise<number | null>;
	queues(): Promise<QueueFigures[] | null>;
	/** Seconds since the last backup; null: there never was any. */
	secondsSinceBackup(): Promise<number | null>;
	close(): Promise<void>;
};

/**
 * One connection kept aside to ask how the database is: it must answer when the pools of the
 * application are all busy, and must not wait when the server is gone.
 */
export function openProbe(ownerUrl: string): Probe {
	const pool = new pg.Pool({
		...poolSettings(ownerUrl, 1),
		application_name: 'declic health',
		connectionTimeoutMillis: PATIENCE_MS,
		query_timeout: PATIENCE_MS
	});
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	const ask = async <Row extends pg.QueryResultRow>(question: string): Promise<Row[] | null> => {
		try {
			return (await pool.query<Row>(question)).rows;
		} catch {
			return null;
		}
	};
	return {
		async migrations() {
			const rows = await ask<{ count: number }>('select count(*) from schema_migrations');
			return rows ? rows[0]!.count : null;
		},
		async secondsSinceJobs() {
			const rows = await ask<{ seconds: number | null }>(
				'select extract(epoch from now() - max(monitor_on)) as seconds from pgboss.queue'
			);
			return rows?.[0]?.seconds ?? null;
		},
		queues: () =>
			ask<QueueFigures>(`
				select name as queue, ready_count as due, deferred_count as later,
					active_count as active, failed_count as failed,
					coalesce(ready_oldest_seconds, 0) as oldest_seconds
				from pgboss.queue order by name`),
		async secondsSinceBackup() {
			const rows = await ask<{ seconds: number | null }>(
				'select extract(epoch from now() - max(recorded_at)) as seconds from backups'
			);
			return rows?.[0]?.seconds ?? null;
		},
		close: () => pool.end()
	};
}
