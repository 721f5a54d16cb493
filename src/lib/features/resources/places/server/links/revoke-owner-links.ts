import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

/** Closes the links that the owner of a place was given: they open nothing any more. Twice is once. */
export async function revokeOwnerLinks(db: Db, placeId: string): Promise<{ id: string }> {
	const open = await db
		.selectFrom('place_links as l')
		.where('l.place_id', '=', placeId)
		.where('l.opens', '=', 'owner')
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('place_link_revocations as r')
						.whereRef('r.link_id', '=', 'l.id')
						.select('r.link_id')
				)
			)
		)
		.select('l.id')
		.execute();
	if (open.length === 0) return { id: placeId };
	await db
		.insertInto('place_link_revocations')
		.values(open.map(({ id }) => ({ link_id: id, ...recordedBy(db) })))
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	await writeJournal(db, ...open.map(({ id }) => ({ action: 'revoke', kind: 'place-link', id })));
	return { id: placeId };
}
