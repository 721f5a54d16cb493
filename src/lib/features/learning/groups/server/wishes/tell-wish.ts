import { isOnPreList } from '#lib/features/learning/workshops/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Wish, WishRefusal } from '../../domain/wishes/wish.ts';

/** Notes when somebody who waits can come and what she needs; what she said before stays dated. */
export async function tellWish(
	db: Db,
	entryId: string,
	wish: Wish
): Promise<{ id: string } | WishRefusal> {
	if (!(await isOnPreList(db, entryId))) {
		return refuse('unknown-entry', 'Cette personne n’attend plus\u00a0: revenez à la liste.');
	}
	const centre_id = centreOf(db);
	const stamp = recordedBy(db);
	const told = await db
		.insertInto('group_wishes')
		.values({
			centre_id,
			entry_id: entryId,
			needs: [...new Set(wish.needs)],
			stays_here: wish.staysHere,
			...stamp
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	if (wish.slots.length > 0) {
		await db
			.insertInto('group_wish_slots')
			.values(
				wish.slots.map(({ weekday, startsAt }, at) => ({
					wish_id: told.id,
					centre_id,
					rank: at + 1,
					weekday,
					starts_at: startsAt,
					...stamp
				}))
			)
			.execute();
	}
	await writeJournal(db, { action: 'wish', kind: 'pre-list-entry', id: entryId });
	return told;
}
