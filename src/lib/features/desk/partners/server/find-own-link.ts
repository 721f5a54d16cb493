import type { Db } from '#lib/platform/database/acting.ts';
import { belongsToBrowser, type Opens } from '../domain/link-life.ts';
import { isSameBrowser } from './browser-mark.ts';

/** The link a partner holds, once it is known to be open for her browser. */
export type OwnLink = {
	id: string;
	centreId: string;
	centre: string;
	timeZone: string;
	partnerId: string;
	opens: Opens;
	referralId: string | null;
	/** Opened by this browser; not yet by any; or by another one. */
	holder: 'here' | 'nobody' | 'elsewhere';
};

/** The link of the acting partner, or null: unknown, revoked or at its end, which look alike. */
export async function findOwnLink(db: Db, mark: string | null): Promise<OwnLink | null> {
	const row = await db
		.selectFrom('partner_links as l')
		.innerJoin('centres as c', 'c.id', 'l.centre_id')
		.leftJoin('partner_link_revocations as r', 'r.link_id', 'l.id')
		.leftJoin('partner_link_openings as o', 'o.link_id', 'l.id')
		.where('l.id', '=', db.acting.subject!)
		.select(['l.id', 'l.centre_id', 'l.partner_id', 'l.opens', 'l.referral_id', 'l.expires_at'])
		.select(['c.name as centre', 'c.time_zone', 'r.link_id as revoked', 'o.browser_digest'])
		.executeTakeFirst();
	if (!row || row.revoked) return null;
	if (Temporal.Instant.compare(row.expires_at, db.acting.at) <= 0) return null;
	const opens = row.opens as Opens;
	return {
		id: row.id,
		centreId: row.centre_id,
		centre: row.centre,
		timeZone: row.time_zone,
		partnerId: row.partner_id,
		opens,
		referralId: row.referral_id,
		holder: holderOf(opens, row.browser_digest, row.id, mark)
	};
}

function holderOf(
	opens: Opens,
	kept: Buffer | null,
	linkId: string,
	mark: string | null
): OwnLink['holder'] {
	if (!belongsToBrowser(opens)) return 'here';
	if (!kept) return 'nobody';
	return isSameBrowser(kept, linkId, mark) ? 'here' : 'elsewhere';
}
