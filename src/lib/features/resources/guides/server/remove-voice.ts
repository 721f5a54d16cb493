import type { UpdateQueryBuilder, UpdateResult } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

type Ending = UpdateQueryBuilder<DB, 'guide_recordings', 'guide_recordings', UpdateResult>;

/** A voice is heard no more, and nothing is left of it. Twice is once. */
export async function removeVoice(db: Db, id: string) {
	for (const ended of await endVoices(db, (own) => own.where('id', '=', id))) {
		await writeJournal(db, { action: 'remove-voice', kind: 'guide', id: ended.id });
	}
	return { removed: id };
}

/** Of those that stand, and that whoever acts may end: her centre's, or the network's. */
export function endVoices(db: Db, which: (own: Ending) => Ending): Promise<{ id: string }[]> {
	const { at, staffId, centres } = db.acting;
	const own = db
		.updateTable('guide_recordings')
		.where('removed_at', 'is', null)
		.where('centre_id', 'is not distinct from', centres[0] ?? null)
		.set({ bytes: null, removed_at: at.toString(), removed_by: staffId });
	return which(own).returning('id').execute();
}
