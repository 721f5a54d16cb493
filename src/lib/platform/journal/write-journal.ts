import type { Db } from '../database/acting.ts';

/** What was done, to which record: names of tables and identifiers, never a person's values. */
export type JournalEntry = {
	action: string;
	kind: string;
	id: string;
	/** Absent: the acting centre; null: the network itself. */
	centreId?: string | null;
};

/** Adds lines to the append-only journal, inside the transaction of the change they tell. */
export async function writeJournal(db: Db, ...entries: JournalEntry[]): Promise<void> {
	if (entries.length === 0) return;
	await db
		.insertInto('journal')
		.values(
			entries.map((entry) => ({
				at: db.acting.at.toString(),
				staff_id: db.acting.staffId,
				role: db.acting.role,
				centre_id: entry.centreId === undefined ? (db.acting.centres[0] ?? null) : entry.centreId,
				action: entry.action,
				record_kind: entry.kind,
				record_id: entry.id
			}))
		)
		.execute();
}
