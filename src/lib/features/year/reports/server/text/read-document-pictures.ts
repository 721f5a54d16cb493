import type { Db } from '#lib/platform/database/acting.ts';
import { readHeader } from '#lib/platform/pictures/read-header.ts';
import type { Picture } from '#lib/shared/document/blocks.ts';
import { readPicture } from './read-picture.ts';

/**
 * The photos of these files that the acting centre still has, as they were redrawn: without what
 * the camera wrote. One withdrawn since is absent. Throws on bytes that are no JPEG or PNG.
 */
export async function readDocumentPictures(
	db: Db,
	fileIds: readonly string[]
): Promise<Record<string, Picture>> {
	const pictures: Record<string, Picture> = {};
	for (const fileId of fileIds) {
		const photo = await readPicture(db, fileId);
		if (!photo) continue;
		const header = readHeader(photo.bytes);
		if (!header) throw new Error('a photo that was kept does not say its size');
		const { width, height } = header;
		pictures[fileId] = { bytes: photo.bytes, mime: mimeOf(photo.mediaType), width, height };
	}
	return pictures;
}

function mimeOf(mediaType: string): Picture['mime'] {
	if (mediaType === 'image/jpeg' || mediaType === 'image/png') return mediaType;
	throw new Error(`no document prints ${mediaType}`);
}
