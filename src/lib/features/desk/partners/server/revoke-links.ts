import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Opens } from '../domain/link-life.ts';

/** Closes the links of a referral, or those of a kind of a partner: they open nothing any more. */
export async function revokeLinks(
	db: Db,
	which: { referralId: string } | { partnerId: string; opens: Opens }
): Promise<number> {
	const links = await db
		.selectFrom('partner_links as l')
		.leftJoin('partner_link_revocations as r', 'r.link_id', 'l.id')
		.where('r.link_id', 'is', null)
		.where((eb) =>
			'referralId' in which
				? eb('l.referral_id', '=', which.referralId)
				: eb.and([eb('l.partner_id', '=', which.partnerId), eb('l.opens', '=', which.opens)])
		)
		.select('l.id')
		.execute();
	if (links.length === 0) return 0;
	await db
		.insertInto('partner_link_revocations')
		.values(links.map(({ id }) => ({ link_id: id, centre_id: centreOf(db), ...recordedBy(db) })))
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	await writeJournal(
		db,
		...links.map(({ id }) => ({ action: 'revoke', kind: 'partner-link', id }))
	);
	return links.length;
}
