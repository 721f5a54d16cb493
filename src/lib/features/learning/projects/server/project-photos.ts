import type { RedrawnPhoto } from '#lib/platform/pictures/redraw-photo.ts';
import {
	type PhotoRefusal,
	type PhotoWords,
	refusePhotoWords
} from '#lib/features/learning/photos/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { findProject, UNKNOWN_PROJECT, type UnknownProject } from './find-project.ts';

/**
 * Adds a photo of a project once the consent of the people on it is recorded, by the same rules as
 * those of a fiche; it comes redrawn, so that place, date and device do not survive.
 */
export async function addProjectPhoto(
	db: Db,
	photo: PhotoWords & RedrawnPhoto & { projectId: string; today: string }
): Promise<{ id: string } | PhotoRefusal | UnknownProject> {
	const refusal = refusePhotoWords(photo, photo.today);
	if (refusal) return refusal;
	if (!(await findProject(db, photo.projectId))) return UNKNOWN_PROJECT;
	const added = await db
		.insertInto('project_photos')
		.values({
			centre_id: centreOf(db),
			project_id: photo.projectId,
			bytes: photo.redrawn,
			alternative_text: photo.alternative.trim(),
			consent_on: photo.consentOn,
			consent_note: photo.consentNote.trim(),
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'add', kind: 'project-photo', id: added.id });
	return added;
}

/** Removes a photo, of an ended project too: somebody on it changed her mind. */
export async function removeProjectPhoto(db: Db, photoId: string): Promise<void> {
	const removed = await db
		.deleteFrom('project_photos')
		.where('id', '=', photoId)
		.returning('id')
		.executeTakeFirst();
	if (removed) await writeJournal(db, { action: 'remove', kind: 'project-photo', id: removed.id });
}

/** The image itself, or null. */
export async function readProjectPhoto(db: Db, photoId: string): Promise<Buffer | null> {
	const row = await db
		.selectFrom('project_photos')
		.where('id', '=', photoId)
		.select('bytes')
		.executeTakeFirst();
	return row?.bytes ?? null;
}

/** The photos of a project, without their bytes. */
export async function listProjectPhotos(
	db: Db,
	projectId: string
): Promise<{ fileId: string; alternative: string; consentRecordedOn: string }[]> {
	const rows = await db
		.selectFrom('project_photos')
		.where('project_id', '=', projectId)
		.orderBy('recorded_at')
		.orderBy('id')
		.select(['id', 'alternative_text', 'consent_on'])
		.execute();
	return rows.map((row) => ({
		fileId: row.id,
		alternative: row.alternative_text,
		consentRecordedOn: row.consent_on
	}));
}
