import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { belongsToBrowser } from '../domain/link-life.ts';
import { digestOfMark } from './browser-mark.ts';
import { findOwnLink } from './find-own-link.ts';

/**
 * The browser that presses « Ouvrir » first keeps the link; of two at the same moment, one does.
 * Called by a press on a button: what merely fetches an address (a preview, a scanner) keeps nothing.
 */
export async function openPartnerLink(db: Db, mark: string): Promise<{ isHere: boolean } | null> {
	const link = await findOwnLink(db, mark);
	if (!link) return null;
	if (link.holder !== 'nobody' || !belongsToBrowser(link.opens)) {
		return { isHere: link.holder === 'here' };
	}
	const { numInsertedOrUpdatedRows: kept } = await db
		.insertInto('partner_link_openings')
		.values({
			link_id: link.id,
			centre_id: link.centreId,
			browser_digest: digestOfMark(link.id, mark),
			recorded_at: db.acting.at.toString()
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	if (kept === 0n) return { isHere: (await findOwnLink(db, mark))?.holder === 'here' };
	const { id, centreId } = link;
	await writeJournal(db, { action: 'open', kind: 'partner-link', id, centreId });
	return { isHere: true };
}
