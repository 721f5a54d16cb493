import { findClosing } from '#lib/features/house/years/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import {
	type PhotoRefusal,
	type PhotoWords,
	refusePhotoWords
} from '#lib/features/learning/photos/index.ts';
import type { RedrawnPhoto } from '#lib/platform/pictures/redraw-photo.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type NewPhoto = PhotoWords &
	RedrawnPhoto & {
		programmeId: string;
		year: number;
		/** The centre's day: nobody agreed tomorrow. */
		today: string;
	};

/**
 * Adds a photo once the consent of the people on it is recorded. It comes redrawn: place, date
 * and device written in the file by the camera do not survive.
 */
export async function addPhoto(db: Db, photo: NewPhoto): Promise<{ id: string } | PhotoRefusal> {
	const refusal = refusePhotoWords(photo, photo.today);
	if (refusal) return refusal;
	if (await findClosing(db, photo.year)) {
		return refuse('closed', `L’année ${photo.year} est close\u00a0: son bilan ne se modifie plus.`);
	}
	const added = await db
		.insertInto('fiche_photos')
		.values({
			centre_id: centreOf(db),
			programme_id: photo.programmeId,
			year: photo.year,
			media_type: 'image/jpeg',
			bytes: photo.redrawn,
			alternative_text: photo.alternative.trim(),
			consent_on: photo.consentOn,
			consent_note: photo.consentNote.trim(),
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'add', kind: 'photo', id: added.id });
	return added;
}

/**
 * Removes a photo, of a closed year too: somebody on it changed her mind, and nothing has to be
 * explained. One that is already gone, or another centre's, is left alone.
 */
export async function removePhoto(db: Db, photoId: string): Promise<void> {
	const removed = await db
		.deleteFrom('fiche_photos')
		.where('id', '=', photoId)
		.returning('id')
		.executeTakeFirst();
	if (removed) await writeJournal(db, { action: 'remove', kind: 'photo', id: removed.id });
}

/** The image itself, or null. */
export async function readPhoto(
	db: Db,
	photoId: string
): Promise<{ mediaType: string; bytes: Buffer } | null> {
	const row = await db
		.selectFrom('fiche_photos')
		.where('id', '=', photoId)
		.select(['media_type', 'bytes'])
		.executeTakeFirst();
	return row ? { mediaType: row.media_type, bytes: row.bytes } : null;
}

export type FichePhoto = {
	programme: string;
	fileId: string;
	alternative: string;
	caption: string;
	consentRecordedOn: string;
};

/** The photos of a year, without their bytes. */
export async function listPhotos(db: Db, year: number): Promise<FichePhoto[]> {
	const rows = await db
		.selectFrom('fiche_photos as f')
		.innerJoin('programmes as p', 'p.id', 'f.programme_id')
		.where('f.year', '=', year)
		.orderBy('f.recorded_at')
		.orderBy('f.id')
		.select(['f.id', 'p.slug', 'f.alternative_text', 'f.consent_on'])
		.execute();
	return rows.map((row) => ({
		programme: row.slug,
		fileId: row.id,
		alternative: row.alternative_text,
		caption: '',
		consentRecordedOn: row.consent_on
	}));
}
