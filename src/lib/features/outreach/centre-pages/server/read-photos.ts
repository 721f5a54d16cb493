import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { CentrePhoto } from '../domain/centre-photo.ts';

/** A photo as the team keeps it. `consentOn` null: nobody can be recognised. */
export type KeptPhoto = CentrePhoto & { consentOn: string | null; consentNote: string | null };

/** The photos that are named and stand, in that order; a visitor finds those that the page shows. */
export async function readPhotos(db: Db, ids: readonly string[]): Promise<CentrePhoto[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('centre_photos')
		.where('id', 'in', [...ids])
		.where('withdrawn_at', 'is', null)
		.select(['id', 'width', 'height', 'shows', 'shows_en as showsEn', 'shows_ar as showsAr'])
		.execute();
	const found = new Map(rows.map((row) => [row.id, { ...row, shows: row.shows ?? '' }]));
	return ids.flatMap((id) => found.get(id) ?? []);
}

/** Every photo that stands in the acting centre, the newest first. */
export async function keptPhotos(db: Db): Promise<KeptPhoto[]> {
	const rows = await db
		.selectFrom('centre_photos')
		.where('centre_id', '=', centreOf(db))
		.where('withdrawn_at', 'is', null)
		.select(['id', 'width', 'height', 'shows', 'shows_en as showsEn', 'shows_ar as showsAr'])
		.select(['consent_on as consentOn', 'consent_note as consentNote'])
		.orderBy('id', 'desc')
		.execute();
	return rows.map((row) => ({ ...row, shows: row.shows ?? '' }));
}

/** A JPEG of that centre; null: withdrawn, or not shown to whoever asks. */
export async function readPhoto(db: Db, centreId: string, id: string): Promise<Buffer | null> {
	const found = await db
		.selectFrom('centre_photos')
		.where('id', '=', id)
		.where('centre_id', '=', centreId)
		.select('bytes')
		.executeTakeFirst();
	return found?.bytes ?? null;
}
