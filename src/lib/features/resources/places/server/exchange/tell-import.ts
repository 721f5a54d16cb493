import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

/** A line of the common journal: who read which files, never what they say. */
export function tellImport(db: Db, action: 'import' | 'undo', importId: string): Promise<void> {
	return writeJournal(db, { action, kind: 'place-import', id: importId });
}
