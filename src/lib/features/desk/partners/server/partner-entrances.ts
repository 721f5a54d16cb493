import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Entrance } from '../domain/entrance.ts';

export type EntranceRefusal = { refusal: 'dates' | 'unknown'; message: string };

/** The doors of a partner, in order of name. */
export function listEntrances(db: Db, partnerId: string): Promise<Entrance[]> {
	return db
		.selectFrom('partner_entrances')
		.where('partner_id', '=', partnerId)
		.orderBy('name')
		.orderBy('id')
		.select(['id', 'name', 'what_for as whatFor', 'from_day as from', 'until_day as until'])
		.execute();
}

/** Adds a door, or changes the one that is named by its id: it closes with its last day. */
export async function saveEntrance(
	db: Db,
	{
		id,
		partnerId,
		name,
		whatFor,
		from,
		until
	}: Omit<Entrance, 'id'> & { id: string | null; partnerId: string }
): Promise<{ id: string } | EntranceRefusal> {
	if (from && until && until < from) {
		return refuse('dates', 'Le dernier jour vient après le premier.');
	}
	const values = {
		name,
		what_for: whatFor || null,
		from_day: from || null,
		until_day: until || null,
		...recordedBy(db)
	};
	const saved = id
		? await db
				.updateTable('partner_entrances')
				.set(values)
				.where('id', '=', id)
				.where('partner_id', '=', partnerId)
				.returning('id')
				.executeTakeFirst()
		: await db
				.insertInto('partner_entrances')
				.values({ centre_id: centreOf(db), partner_id: partnerId, ...values })
				.returning('id')
				.executeTakeFirst();
	if (!saved) return refuse('unknown', 'Cette porte n’est plus dans la liste.');
	await writeJournal(db, { action: id ? 'change' : 'add', kind: 'partner-entrance', id: saved.id });
	return saved;
}
