import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { isWaiting, lockProgramme, type PreListRefusal } from './put-on-pre-list.ts';

/** She waits after all, at the place she had; unless she was put on the list again since. */
export async function putBackOnPreList(
	db: Db,
	entryId: string
): Promise<{ id: string } | PreListRefusal> {
	const entry = await db
		.selectFrom('pre_list_entries')
		.where('id', '=', entryId)
		.select(['programme_id', 'person_id'])
		.executeTakeFirst();
	if (!entry) {
		return {
			refusal: 'unknown-entry',
			message: 'Cette inscription sur la pré-liste n’existe plus.'
		};
	}
	await lockProgramme(db, entry.programme_id);
	const withdrawn = await db
		.selectFrom('pre_list_withdrawals')
		.where('entry_id', '=', entryId)
		.select('entry_id')
		.executeTakeFirst();
	if (!withdrawn) return { id: entryId };
	if (await isWaiting(db, { programmeId: entry.programme_id, personId: entry.person_id })) {
		return {
			refusal: 'already-waiting',
			message: 'Cette personne est déjà sur la pré-liste\u00a0: elle garde sa place.'
		};
	}
	await db.deleteFrom('pre_list_withdrawals').where('entry_id', '=', entryId).execute();
	await writeJournal(db, { action: 'wait-again', kind: 'pre-list-entry', id: entryId });
	return { id: entryId };
}
