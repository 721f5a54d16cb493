import { readShownPicture } from '#lib/features/learning/creations/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { readPhoto } from './photos.ts';

/** A picture that a fiche prints: one of its photos, or a creation that may be shown now; or null. */
export async function readPicture(
	db: Db,
	fileId: string
): Promise<{ mediaType: string; bytes: Buffer } | null> {
	const photo = await readPhoto(db, fileId);
	if (photo) return photo;
	const bytes = await readShownPicture(db, fileId);
	return bytes && { mediaType: 'image/jpeg', bytes };
}
