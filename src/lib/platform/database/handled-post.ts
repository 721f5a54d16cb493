import { sql, type Transaction } from 'kysely';
import type { DB } from './schema.ts';

/** A form being posted: who sends the same one again is known by its digest. */
export type Post = {
	/** Of the form's key, of the person and of what she sent: says nothing of them. */
	readonly digest: Buffer;
	/** This request, to be told from another one with the same form. */
	readonly request: string;
	/** Set once this request has written, and committed, what the form asked. */
	done: boolean;
};

/** Another request wrote what this form asks: nothing is written a second time. */
export class AlreadyHandled extends Error {
	override readonly name = 'AlreadyHandled';
	constructor() {
		super('this form was handled by another request');
	}
}

/**
 * The last thing a transaction does: if it wrote anything, it writes that the form is handled.
 * Both are committed together or not at all. A twin that came at the same moment waits here for
 * the other one, and throws `AlreadyHandled`. Gives whether this transaction is the one.
 */
export async function claimPost(
	transaction: Transaction<DB>,
	post: Post,
	acting: { staffId: string | null; at: Temporal.Instant }
): Promise<boolean> {
	// Of somebody without an account, the hour alone.
	const at = acting.staffId
		? acting.at
		: acting.at.round({ smallestUnit: 'hour', roundingMode: 'floor' });
	const claimed = await sql`insert into handled_posts (digest, staff_id, request, recorded_at)
		select ${post.digest}::bytea, ${acting.staffId}::uuid, ${post.request}::uuid,
			${at.toString()}::timestamptz
		where pg_current_xact_id_if_assigned() is not null
		on conflict (digest) do nothing
		returning request`.execute(transaction);
	if (claimed.rows.length > 0) return true;
	const { rows } = await sql<{ wrote: boolean; by: string | null }>`
		select pg_current_xact_id_if_assigned() is not null as wrote,
			(select request from handled_posts where digest = ${post.digest}::bytea) as by
		`.execute(transaction);
	if (rows[0]!.wrote && rows[0]!.by !== post.request) throw new AlreadyHandled();
	return false;
}
