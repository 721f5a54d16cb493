import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { PlaceColumns, Way } from '../../domain/facts/place.ts';

export type PlaceChange = {
	placeId: string;
	way: Way;
	before: Partial<PlaceColumns>;
	after: Partial<PlaceColumns>;
};

/** Keeps what changed of a place, column by column; where a refuge is, the database leaves out. */
export async function noteChange(db: Db, change: PlaceChange): Promise<void> {
	await db
		.insertInto('place_changes')
		.values({
			place_id: change.placeId,
			way: change.way,
			before: JSON.stringify(change.before),
			after: JSON.stringify(change.after),
			...recordedBy(db)
		})
		.execute();
}

/** A line of the common journal: who did what to which place, never what it says. */
export function tellJournal(db: Db, action: string, placeId: string): Promise<void> {
	return writeJournal(db, { action, kind: 'place', id: placeId });
}
