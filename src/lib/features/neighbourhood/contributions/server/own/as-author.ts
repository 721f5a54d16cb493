import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import type { Post } from '#lib/platform/database/handled-post.ts';
import type { World } from '#lib/platform/world.ts';
import { sql } from 'kysely';
import { digestOfTicket } from '../apart/seals.ts';

type Holder = { world: Pick<World, 'database' | 'now'>; post?: Post };

/** Which contribution a ticket is of; null: it is none of ours. */
async function findOwn({ world }: Holder, ticket: string): Promise<string | null> {
	const digest = digestOfTicket(ticket, 'contribution');
	if (!digest) return null;
	return asVisitor(world, null, async (db) => {
		const { rows } = await sql<{ id: string | null }>`
			select contribution_of_ticket(${digest}::bytea) as id`.execute(db);
		return rows[0]!.id;
	});
}

/**
 * One transaction for whoever wrote a contribution, about that one alone: by her ticket, without an account. Null
 * when the ticket is none of ours.
 */
export async function asAuthor<Result>(
	holder: Holder,
	ticket: string,
	work: (db: Db, id: string) => Promise<Result>
): Promise<Result | null> {
	const id = await findOwn(holder, ticket);
	if (!id) return null;
	const { database, now } = holder.world;
	return asActing(
		database,
		{ staffId: null, role: 'author', centres: [], at: now(), subject: id, post: holder.post },
		(db) => work(db, id)
	);
}
