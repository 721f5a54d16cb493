import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { LightPicture } from '#lib/platform/pictures/redraw-photo.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type OwnPicture, pictureAddress } from '../domain/own-picture.ts';
import { listVersions } from './list-versions.ts';
import { UNKNOWN_GUIDE } from './guide-refusal.ts';

/** A picture that stands, as the team sees it. */
export type PictureLine = OwnPicture & { id: string; shows: string; isOwn: boolean };

/** More of them for one guide, and nobody finds the right one. */
const MOST = 30;

/** Keeps a picture for a guide; it comes redrawn. */
export async function keepPicture(
	db: Db,
	{ guide, shows, picture }: { guide: string; shows: string; picture: LightPicture }
) {
	if (!(await listVersions(db, guide)).has(guide)) return UNKNOWN_GUIDE;
	if ((await listPictures(db, guide, null)).length >= MOST) {
		return refuse(
			'too-many',
			`Ce guide a déjà ${MOST} images\u00a0: retirez celles qui ne servent plus.`
		);
	}
	const { redrawn, width, height } = picture;
	const kept = await db
		.insertInto('guide_pictures')
		.values({
			...{ guide, shows, width, height, bytes: redrawn },
			...{ centre_id: db.acting.centres[0] ?? null, ...recordedBy(db) }
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'keep-picture', kind: 'guide', id: kept.id });
	return kept;
}

/** A picture is shown no more, and nothing is left of it: its centre's, or the network's. Twice is once. */
export async function removePicture(db: Db, id: string) {
	const { at, staffId, centres } = db.acting;
	const removed = await db
		.updateTable('guide_pictures')
		.where('id', '=', id)
		.where('removed_at', 'is', null)
		.where('centre_id', 'is not distinct from', centres[0] ?? null)
		.set({ bytes: null, removed_at: at.toString(), removed_by: staffId })
		.returning('id')
		.executeTakeFirst();
	if (removed) await writeJournal(db, { action: 'remove-picture', kind: 'guide', id });
	return { removed: id };
}

/** The pictures of a guide that stand, the newest first; `centre`: whose page shows them. */
export async function listPictures(
	db: Db,
	guide: string,
	centre: string | null
): Promise<PictureLine[]> {
	const rows = await db
		.selectFrom('guide_pictures')
		.where('guide', '=', guide)
		.where('removed_at', 'is', null)
		.select(['id', 'shows', 'width', 'height', 'centre_id'])
		.orderBy('id', 'desc')
		.execute();
	const own = db.acting.centres[0] ?? null;
	return rows.map(({ centre_id, ...picture }) => ({
		...{ ...picture, isOwn: centre_id === own },
		src: pictureAddress(guide, picture.id, centre)
	}));
}

/** A JPEG; null once it is removed. */
export async function readPicture(db: Db, guide: string, id: string): Promise<Buffer | null> {
	const found = await db
		.selectFrom('guide_pictures')
		.where('id', '=', id)
		.where('guide', '=', guide)
		.select('bytes')
		.executeTakeFirst();
	return found?.bytes ?? null;
}
