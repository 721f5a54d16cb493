import sharp from 'sharp';
import { findClosing } from '#lib/features/years/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

export type NewPhoto = {
	programmeId: string;
	year: number;
	bytes: Uint8Array;
	/** What the photo shows, for who cannot see it. */
	alternative: string;
	/** The day the people on it agreed, and how it is kept ("accord écrit, classeur 2018"). */
	consentOn: string;
	consentNote: string;
};

export type PhotoRefusal = {
	refusal: 'no-consent' | 'no-alternative' | 'not-a-photo' | 'closed';
	message: string;
};

/** Longest side kept, in pixels: enough for a printed page. */
const LONGEST_SIDE = 1600;

/**
 * Adds a photo once the consent of the people on it is recorded. It is redrawn: place, date and
 * device written in the file by the camera do not survive.
 */
export async function addPhoto(db: Db, photo: NewPhoto): Promise<{ id: string } | PhotoRefusal> {
	const refusal = refuseWords(photo);
	if (refusal) return refusal;
	if (await findClosing(db, photo.year)) {
		return { refusal: 'closed', message: `L’année ${photo.year} est close.` };
	}
	const bytes = await redraw(photo.bytes);
	if (!bytes) {
		return {
			refusal: 'not-a-photo',
			message: 'Ce fichier n’est pas une photo lisible. Choisissez un fichier JPEG, PNG ou WebP.'
		};
	}
	const added = await db
		.insertInto('fiche_photos')
		.values({
			centre_id: centreOf(db),
			programme_id: photo.programmeId,
			year: photo.year,
			media_type: 'image/jpeg',
			bytes,
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

/** Removes a photo: somebody on it changed her mind, and nothing has to be explained. */
export async function removePhoto(db: Db, photoId: string): Promise<void> {
	await db.deleteFrom('fiche_photos').where('id', '=', photoId).execute();
	await writeJournal(db, { action: 'remove', kind: 'photo', id: photoId });
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

function refuseWords(photo: NewPhoto): PhotoRefusal | null {
	if (!/^\d{4}-\d\d-\d\d$/.test(photo.consentOn) || photo.consentNote.trim().length < 3) {
		return {
			refusal: 'no-consent',
			message:
				'Sans l’accord des personnes, pas de photo : notez le jour de leur accord et où il est conservé.'
		};
	}
	if (photo.alternative.trim().length < 3) {
		return {
			refusal: 'no-alternative',
			message: 'Décrivez la photo en une phrase, pour les personnes qui ne la voient pas.'
		};
	}
	return null;
}

async function redraw(bytes: Uint8Array): Promise<Buffer | null> {
	try {
		return await sharp(bytes, { limitInputPixels: 60_000_000 })
			.rotate()
			.resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
			.jpeg({ quality: 82 })
			.toBuffer();
	} catch {
		return null;
	}
}
