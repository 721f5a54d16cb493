import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { isNotOver } from './list-shown.ts';

/** The bytes of the photo that a published message shows; null: it shows none, or another one. */
export async function readShownPhoto(
	db: Db,
	of: { contributionId: string; photoId: string },
	today: string
): Promise<Buffer | null> {
	const { rows } = await sql<{ bytes: Buffer }>`
		select f.bytes from shown_contributions s join contribution_photos f on f.id = s.photo_id
		where s.contribution_id = ${of.contributionId} and f.id = ${of.photoId} and ${isNotOver(today)}`.execute(
		db
	);
	return rows[0]?.bytes ?? null;
}
