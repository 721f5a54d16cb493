import type { Db } from '../database/acting.ts';
import { inBatches } from '../database/in-batches.ts';

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
	const { at, staffId, role, centres } = db.acting;
	const by = { at: at.toString(), staff_id: staffId, role };
	for (const some of inBatches(entries)) {
		const lines = some.map(({ centreId, action, kind, id }) => ({
			...by,
			centre_id: centreId === undefined ? (centres[0] ?? null) : centreId,
			action,
			record_kind: kind,
			record_id: id
		}));
		await db.insertInto('journal').values(lines).execute();
	}
}
