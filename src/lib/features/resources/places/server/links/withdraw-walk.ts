import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';

/** Closes the link of a walk of the centre: it adds nothing any more; what came by it stays. */
export async function withdrawWalk(
	db: Db,
	walkId: string
): Promise<{ id: string } | Refusal<'unknown-walk'>> {
	const walk = await db
		.selectFrom('place_links')
		.where('id', '=', walkId)
		.where('opens', '=', 'ambassador')
		.select('id')
		.executeTakeFirst();
	if (!walk) return refuse('unknown-walk', 'Cette balade n’existe plus.');
	const closed = await db
		.insertInto('place_link_revocations')
		.values({ link_id: walkId, ...recordedBy(db) })
		.onConflict((conflict) => conflict.doNothing())
		.returning('link_id')
		.executeTakeFirst();
	if (closed) await writeJournal(db, { action: 'revoke', kind: 'place-link', id: walkId });
	return walk;
}
