import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

/**
 * Somebody takes her consent back, or the photo serves no more: it is shown by no version from now on, and nothing
 * is left of what one saw, nor of what was said of it. Twice is once.
 */
export async function withdrawPhoto(db: Db, id: string) {
	const { at, staffId } = db.acting;
	const withdrawn = await db
		.updateTable('centre_photos')
		.where('id', '=', id)
		.where('withdrawn_at', 'is', null)
		.set({
			...{ bytes: null, shows: null, shows_en: null, shows_ar: null, consent_note: null },
			...{ withdrawn_at: at.toString(), withdrawn_by: staffId }
		})
		.returning('id')
		.executeTakeFirst();
	if (withdrawn) await writeJournal(db, { action: 'withdraw', kind: 'centre-photo', id });
	return { withdrawn: id };
}
