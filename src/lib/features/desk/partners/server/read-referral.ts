import { sql } from 'kysely';
import { type NamedGuide, nameGuides } from '#lib/features/resources/guides/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Entrance } from '../domain/entrance.ts';
import { reachOf, REACH } from './partners-on-places.ts';
import { type GivenAnswer, listAnswers } from './list-answers.ts';
import type { GivenLink } from './give-link.ts';
import { type ReferralLine, referralLine, referralRows } from './referral-rows.ts';

export type ReferralDetails = ReferralLine & {
	bring: string | null;
	/** What goes on her sheet, as it is called now. */
	guide: NamedGuide | null;
	/** The door of the partner, when one was said. */
	entrance: Omit<Entrance, 'id'> | null;
	/** Where to go: what the sheet says. */
	place: {
		address: string | null;
		hours: string | null;
		phone: string | null;
		contact: string | null;
		email: string | null;
	};
	answers: GivenAnswer[];
	/** The link that is open now, and whether somebody opened it. */
	link: (GivenLink & { openedAt: Temporal.Instant | null }) | null;
};

/** A referral of the acting centre with all that was answered, or null. */
export async function readReferral(db: Db, id: string): Promise<ReferralDetails | null> {
	const row = await referralRows(db)
		.where('r.id', '=', id)
		.innerJoin('places as o', 'o.id', 'p.place_id')
		.innerJoin('places as s', (join) => join.on(sql<boolean>`s.id = coalesce(o.merged_into, o.id)`))
		.leftJoin('partner_entrances as e', 'e.id', 'r.entrance_id')
		.select(['e.name as entrance', 'e.what_for', 'e.from_day', 'e.until_day'])
		.select(['r.bring', 'r.guide', 'p.contact_name', 'p.contact_phone', 'p.email'])
		.select(REACH)
		.executeTakeFirst();
	if (!row) return null;
	const { address, hours, phone } = reachOf(row);
	const link = await db
		.selectFrom('partner_links as l')
		.leftJoin('partner_link_revocations as x', 'x.link_id', 'l.id')
		.leftJoin('partner_link_openings as o', 'o.link_id', 'l.id')
		.where('l.referral_id', '=', id)
		.where('x.link_id', 'is', null)
		.select(['l.id', 'l.expires_at', 'o.recorded_at as opened_at'])
		.orderBy('l.recorded_at', 'desc')
		.orderBy('l.id', 'desc')
		.limit(1)
		.executeTakeFirst();
	const named = await nameGuides(db, row.guide ? [row.guide] : []);
	const isOpen = link && Temporal.Instant.compare(link.expires_at, db.acting.at) > 0;
	return {
		...referralLine(row),
		bring: row.bring,
		guide: named.get(row.guide ?? '') ?? null,
		entrance: row.entrance
			? {
					name: row.entrance,
					whatFor: row.what_for,
					from: row.from_day,
					until: row.until_day
				}
			: null,
		place: {
			address,
			hours,
			phone,
			contact: row.contact_name,
			email: row.email
		},
		answers: await listAnswers(db, id),
		link: isOpen ? { id: link.id, expiresAt: link.expires_at, openedAt: link.opened_at } : null
	};
}
