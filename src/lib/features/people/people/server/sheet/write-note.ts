import { actingAccess } from '#lib/features/house/staff/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { mayUndoNote } from '../../domain/may-undo-note.ts';
import { type NoteRefusal, refuseNote } from '../../domain/refuse-note.ts';
import { isNamed } from '../record/is-named.ts';
import type { UnknownPerson } from '../record/update-person.ts';

export type NoteNotYours = { refusal: 'not-yours'; message: string };

/** A note for those who follow her; the desk neither writes nor reads one. */
export async function writeNote(
	db: Db,
	{ personId, text }: { personId: string; text: string }
): Promise<{ id: string } | UnknownPerson | NoteRefusal | NoteNotYours> {
	if (actingAccess(db, 'person-note') !== 'write') {
		return refuse('not-yours', 'Votre rôle n’écrit pas de note de suivi.');
	}
	const refusal = refuseNote(text);
	if (refusal) return refusal;
	if (!(await isNamed(db, personId))) {
		return refuse('unknown-person', 'Cette fiche n’existe plus.');
	}
	const note = await db
		.insertInto('person_notes')
		.values({ person_id: personId, centre_id: centreOf(db), text: text.trim(), ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'write', kind: 'note', id: note.id });
	return note;
}

export type UnknownNote = { refusal: 'unknown-note'; message: string };

/** A note was written by mistake: it is shown no more, and who said so is kept. Twice is once. */
export async function undoNote(
	db: Db,
	{ personId, noteId }: { personId: string; noteId: string }
): Promise<{ undone: string } | UnknownNote | NoteNotYours> {
	if (actingAccess(db, 'person-note') !== 'write') {
		return refuse('not-yours', 'Votre rôle n’annule pas de note de suivi.');
	}
	const note = await db
		.selectFrom('person_notes')
		.where('id', '=', noteId)
		.where('person_id', '=', personId)
		.select('recorded_by')
		.forNoKeyUpdate()
		.executeTakeFirst();
	if (!note) {
		return refuse('unknown-note', 'Cette note n’est plus sur cette fiche. Rechargez la page.');
	}
	if (!mayUndoNote(db.acting, note.recorded_by)) {
		return refuse(
			'not-yours',
			'Quelqu’un d’autre a écrit cette note\u00a0: demandez-lui de l’annuler, ou à la direction.'
		);
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
