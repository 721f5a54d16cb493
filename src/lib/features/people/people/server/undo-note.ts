import { actingAccess } from '#lib/features/house/staff/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { mayUndoNote } from '../domain/may-undo-note.ts';
import type { NoteNotYours } from './write-note.ts';

export type UnknownNote = { refusal: 'unknown-note'; message: string };

/** A note was written by mistake: it is shown no more, and who said so is kept. Twice is once. */
export async function undoNote(
	db: Db,
	{ personId, noteId }: { personId: string; noteId: string }
): Promise<{ undone: string } | UnknownNote | NoteNotYours> {
	if (actingAccess(db, 'person-note') !== 'write') {
		return { refusal: 'not-yours', message: 'Votre rôle n’annule pas de note de suivi.' };
	}
	const note = await db
		.selectFrom('person_notes')
		.where('id', '=', noteId)
		.where('person_id', '=', personId)
		.select('recorded_by')
		.forNoKeyUpdate()
		.executeTakeFirst();
	if (!note) {
		return {
			refusal: 'unknown-note',
			message: 'Cette note n’est plus sur cette fiche. Rechargez la page.'
		};
	}
	if (!mayUndoNote(db.acting, note.recorded_by)) {
		return {
			refusal: 'not-yours',
			message:
				'Quelqu’un d’autre a écrit cette note\u00a0: demandez-lui de l’annuler, ou à la direction.'
		};
	}
	const written = await db
		.insertInto('person_note_undos')
		.values({ note_id: noteId, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('note_id').doNothing())
		.returning('note_id')
		.executeTakeFirst();
	if (written) await writeJournal(db, { action: 'undo-note', kind: 'note', id: noteId });
	return { undone: noteId };
}
