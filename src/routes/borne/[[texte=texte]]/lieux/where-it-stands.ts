import { publicCentres } from '#lib/features/outreach/centre-pages/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** As many answers as are read without getting lost. */
export const MOST_FOUND = 8;

/** Where the kiosk stands, which is where its centre is; null: nobody has said. */
export async function positionOf(db: Db, centre: string) {
	return (await publicCentres(db)).find(({ id }) => id === centre)?.position ?? null;
}
