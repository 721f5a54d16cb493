import { actingAccess } from '#lib/features/house/staff/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type NoteRefusal, refuseNote } from '../domain/refuse-note.ts';
import { isNamed } from './is-named.ts';
import type { UnknownPerson } from './update-person.ts';

export type NoteNotYours = { refusal: 'not-yours'; message: string };

/** A note for those who follow her; the desk neither writes nor reads one. */
export async function writeNote(
	db: Db,
	{ personId, text }: { personId: string; text: string }
): Promise<{ id: string } | UnknownPerson | NoteRefusal | NoteNotYours> {
	if (actingAccess(db, 'person-note') !== 'write') {
		return { refusal: 'not-yours', message: 'Votre rôle n’écrit pas de note de suivi.' };
	}
	const refusal = refuseNote(text);
	if (refusal) return refusal;
	if (!(await isNamed(db, personId))) {
		return { refusal: 'unknown-person', message: 'Cette fiche n’existe plus.' };
	}
	const note = await db
		.insertInto('person_notes')
		.values({ person_id: personId, centre_id: centreOf(db), text: text.trim(), ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'write', kind: 'note', id: note.id });
	return note;
}
