import { type Kysely, sql, type Transaction } from 'kysely';
import { claimPost, type Post } from './handled-post.ts';
import { atOnce } from './pipelined.ts';
import type { DB } from './schema.ts';

/**
 * The roles a transaction may act in. `operator` is the command line and the migrations'
 * data; `sign-in` may only find out who somebody is; `partner`,
 * `place-link` and `tablet` may only see what their link opens, `author` what she said of her neighbourhood, `town-link` what a town is told to mend, `guest` the projects opened to her, `visitor` what is public,
 * `kiosk` which one it is.
 */
export type ActingRole =
	| 'accueil'
	| 'animateur'
	| 'referent-famille'
	| 'direction'
	| 'coordination'
	| 'administration'
	| 'operator'
	| 'sign-in'
	| 'partner'
	| 'tablet'
	| 'place-link'
	| 'author'
	| 'town-link'
	| 'guest'
	| 'visitor'
	| 'kiosk';

/** Who acts, in which role, for which centres, and when (UTC). */
export type Acting = {
	staffId: string | null;
	role: ActingRole;
	centres: string[];
	at: Temporal.Instant;
	/** What a visitor without an account came for: the only thing that she may see. */
	subject?: string;
	/** The form being posted, if any: it is written once, however often it is sent. */
	post?: Post;
};

/** A transaction that has said who acts: the only thing use cases ever see of the database. */
export type Db = Transaction<DB> & { readonly acting: Acting };

/** Asks in the name of whoever acts, in a transaction of its own: for what may count side by side. */
export type Ask = <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>;

/** Undoes the transaction of a use case that refused; never leaves this file. */
class Refused extends Error {
	readonly result: unknown;
	constructor(result: unknown) {
		super('refused');
		this.result = result;
	}
}

/**
 * Opens one transaction in the name of `acting`. Row-level security reads what is set here;
 * without it every table is empty. Commits when `work` resolves; rolls back when it throws, or
 * when it resolves with a refusal: a refusal leaves nothing behind. When a form is being posted,
 * what is written carries its key; throws `AlreadyHandled` if the same form was written meanwhile.
 */
export async function asActing<Result>(
	database: Kysely<DB>,
	acting: Acting,
	work: (db: Db) => Promise<Result>
): Promise<Result> {
	let claimed = false;
	try {
		const done = await database.transaction().execute(async (serial) => {
			const transaction = await atOnce(serial);
			// Not waited for: it leaves with what is asked first, and is answered before it.
			const said = sql`select
				set_config('declic.role', ${acting.role}, true),
				set_config('declic.staff', ${acting.staffId ?? ''}, true),
				set_config('declic.centres', ${`{${acting.centres.join(',')}}`}, true),
				set_config('declic.subject', ${acting.subject ?? ''}, true)`.execute(transaction);
			said.catch(() => {});
			const own = { ...acting, centres: [...acting.centres] };
			const result = await work(Object.assign(transaction, { acting: own })).catch(
				async (error: unknown) => {
					// Whatever came after could only say that the transaction is over.
					await said;
					throw error;
				}
			);
			await said;
			if (result && typeof result === 'object' && 'refusal' in result) throw new Refused(result);
			if (acting.post) claimed = await claimPost(transaction, acting.post, acting);
			return result;
		});
		if (claimed) acting.post!.done = true;
		return done;
	} catch (error) {
		if (error instanceof Refused) return error.result as Result;
		throw error;
	}
}

/** The single centre a use case works in; acting for none or several is a programming error. */
export function centreOf(db: Db): string {
	const [centre, ...others] = db.acting.centres;
	if (!centre || others.length > 0) throw new Error('this use case acts for exactly one centre');
	return centre;
}

/** The columns that say who wrote a row, and when. */
export function recordedBy(db: Db): { recorded_at: string; recorded_by: string | null } {
	return { recorded_at: db.acting.at.toString(), recorded_by: db.acting.staffId };
}

/** From here on the transaction acts for these centres alone: one that it has just created, or its next one. */
export async function nowActFor(db: Db, ...centreIds: string[]): Promise<void> {
	db.acting.centres.splice(0, db.acting.centres.length, ...centreIds);
	await sql`select set_config('declic.centres', ${`{${centreIds.join(',')}}`}, true)`.execute(db);
}
