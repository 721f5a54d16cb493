import type { Kysely } from 'kysely';
import { log } from '../log.ts';
import { type Acting, asActing, type Db } from './acting.ts';
import type { DB } from './schema.ts';

/** A reader who takes nothing for so long is gone: she holds a connection that others wait for. */
const PATIENCE_MS = 60_000;

/** Whoever was reading stopped, or takes nothing: the transaction is given up, nothing is wrong. */
class ReaderLeft extends Error {}

/**
 * One transaction that sees the database at a single instant, writes nothing, and lasts as long as
 * what it gives is read. `open` looks first: its refusal is returned, its bytes come as a stream,
 * asked for as they are read. Leaving the stream ends the transaction; an error cuts the stream.
 */
export async function streamActing<Refusal extends { refusal: string }>(
	database: Kysely<DB>,
	acting: Acting,
	open: (db: Db) => Promise<AsyncGenerator<Uint8Array> | Refusal>,
	patienceMs = PATIENCE_MS
): Promise<ReadableStream<Uint8Array> | Refusal> {
	const answer = Promise.withResolvers<ReadableStream<Uint8Array> | Refusal>();
	let isOpen = false;
	asActing(atOneInstant(database), acting, async (db) => {
		const bytes = await open(db);
		if ('refusal' in bytes) return bytes;
		const reading = Promise.withResolvers<void>();
		isOpen = true;
		answer.resolve(asRead(bytes, reading, patienceMs));
		try {
			await reading.promise;
		} finally {
			await bytes.return(undefined);
		}
		return null;
	}).then(
		(refusal) => refusal && answer.resolve(refusal),
		(error: unknown) => {
			if (!isOpen) answer.reject(error);
			else if (!(error instanceof ReaderLeft)) log.error({ error }, 'a stream broke off');
		}
	);
	return answer.promise;
}

/** A stream that takes a piece when one is read, and says in `reading` how it went. */
function asRead(
	bytes: AsyncGenerator<Uint8Array>,
	reading: PromiseWithResolvers<void>,
	patienceMs: number
): ReadableStream<Uint8Array> {
	let patience: NodeJS.Timeout | undefined;
	const waitFor = (controller: ReadableStreamDefaultController<Uint8Array>) => {
		patience = setTimeout(() => {
			controller.error(new ReaderLeft('nothing was read for too long'));
			reading.reject(new ReaderLeft());
		}, patienceMs);
	};
	return new ReadableStream<Uint8Array>(
		{
			start: waitFor,
			async pull(controller) {
				clearTimeout(patience);
				try {
					const { value, done } = await bytes.next();
					if (done) {
						controller.close();
						reading.resolve();
						return;
					}
					controller.enqueue(value);
					waitFor(controller);
				} catch (error) {
					reading.reject(error);
					// Cut short, never ended: half a file must not pass for a whole one.
					throw error;
				}
			},
			cancel() {
				clearTimeout(patience);
				reading.reject(new ReaderLeft());
			}
		},
		{ highWaterMark: 0 }
	);
}

/** The same database, whose transactions see one instant and write nothing. */
function atOneInstant(database: Kysely<DB>): Kysely<DB> {
	return Object.assign(Object.create(database) as Kysely<DB>, {
		transaction: () =>
			database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
	});
}
