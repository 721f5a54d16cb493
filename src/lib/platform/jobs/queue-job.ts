import type { Db } from '../database/acting.ts';
import { SCHEMA } from './job-queues.ts';

/**
 * Queues a job in the transaction of the use case that wants it: rolled back, it never was; once
 * committed, a process takes it at once. `data` hold identifiers only (see `Job`).
 */
export async function queueJob(
	db: Db,
	name: string,
	data: object,
	options: { startAfter?: Temporal.Instant } = {}
): Promise<void> {
	// A command that queues nothing does not wait for the library.
	const { fromKysely, PgBoss } = await import('pg-boss');
	// Never started: it opens no connection, and only speaks inside this transaction.
	const boss = new PgBoss({
		db: fromKysely(db),
		schema: SCHEMA,
		migrate: false,
		useListenNotify: true,
		registerInstance: false,
		openTelemetry: { enabled: false }
	});
	const startAfter = options.startAfter?.toString();
	await boss.send(name, data, startAfter === undefined ? {} : { startAfter });
}
