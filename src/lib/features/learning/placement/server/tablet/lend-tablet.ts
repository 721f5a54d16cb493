import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import {
	type ClosedConversation,
	readPlacement,
	refuseClosed
} from '../conversation/read-placement.ts';
import { linkOfCode, newTabletCode } from './tablet-code.ts';

/** One conversation, one hour: whoever comes afterwards finds nothing. */
export const LENT_MINUTES = 60;

/** Lends a tablet to one person: the code opens her conversation and nothing else. */
export async function lendTablet(
	db: Db,
	lent: { placementId: string; key: Buffer }
): Promise<{ code: string } | ClosedConversation> {
	const closed = refuseClosed(await readPlacement(db, lent.placementId));
	if (closed) return closed;
	const code = newTabletCode();
	const id = linkOfCode(lent.key, code);
	await db
		.insertInto('tablet_links')
		.values({
			id,
			centre_id: centreOf(db),
			placement_id: lent.placementId,
			expires_at: db.acting.at.add({ minutes: LENT_MINUTES }).toString(),
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'lend', kind: 'tablet', id });
	return { code };
}
