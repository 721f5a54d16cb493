import { sql } from 'kysely';
import { isOnPreList } from '#lib/features/learning/workshops/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { WishRefusal } from '../../domain/wishes/wish.ts';

/** Two people of one pré-liste come together or not at all; said twice, it is recorded once. */
export async function joinCompanions(
	db: Db,
	{ entryId, withId }: { entryId: string; withId: string }
): Promise<{ id: string } | WishRefusal> {
	const { rows } = await sql<{ same: boolean }>`
		select count(distinct programme_id) = 1 and count(*) = 2 as same
		from pre_list_entries where id in (${entryId}, ${withId})`.execute(db);
	const wait = (await isOnPreList(db, entryId)) && (await isOnPreList(db, withId));
	if (entryId === withId || !rows[0]!.same || !wait) {
		return refuse('companion', 'Choisissez quelqu’un qui attend le même programme.');
	}
	const [known] = await pairsBetween(db, entryId, withId);
	if (known) return known;
	const joined = await db
		.insertInto('group_companions')
		.values({
			centre_id: centreOf(db),
			entry_id: entryId,
			with_entry_id: withId,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'join', kind: 'pre-list-entry', id: entryId });
	return joined;
}

/** They no longer have to come together. */
export async function partCompanions(
	db: Db,
	{ entryId, withId }: { entryId: string; withId: string }
): Promise<{ parted: number }> {
	const pairs = await pairsBetween(db, entryId, withId);
	if (pairs.length === 0) return { parted: 0 };
	await db
		.insertInto('group_companion_partings')
		.values(
			pairs.map(({ id }) => ({ companion_id: id, centre_id: centreOf(db), ...recordedBy(db) }))
		)
		.onConflict((conflict) => conflict.column('companion_id').doNothing())
		.execute();
	await writeJournal(db, { action: 'part', kind: 'pre-list-entry', id: entryId });
	return { parted: pairs.length };
}

async function pairsBetween(db: Db, one: string, other: string): Promise<{ id: string }[]> {
	const { rows } = await sql<{ id: string }>`
		select c.id from group_companions c
		where (c.entry_id, c.with_entry_id) in ((${one}::uuid, ${other}::uuid), (${other}::uuid, ${one}::uuid))
			and not exists (select from group_companion_partings p where p.companion_id = c.id)`.execute(db);
	return rows;
}
