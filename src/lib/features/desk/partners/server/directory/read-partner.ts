import { sql } from 'kysely';
import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import { listEntrances } from '../partner-entrances.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Standing } from '../../domain/link-life.ts';
import type { Entitlement } from '../../domain/partner-kinds.ts';
import { partnersOnPlaces, REACH, reachOf } from '../partners-on-places.ts';

/** Everything a centre knows of a partner, or null when it is not one of its own. */
export async function readPartner(db: Db, id: string) {
	const row = await partnersOnPlaces(db)
		.innerJoin('centres as c', 'c.id', 'p.centre_id')
		.leftJoin('partner_removals as r', 'r.partner_id', 'p.id')
		.leftJoin('place_removals as g', 'g.place_id', 's.id')
		.where('p.id', '=', id)
		.selectAll('p')
		.select(REACH)
		.select(['s.kind', 's.is_refuge'])
		.select(['s.id as standing_id', 's.name as place_name', 's.verify_months'])
		.select(['r.recorded_at as removed_at', 'g.recorded_at as gone_at'])
		.select(sql<string>`s.updated_on::text`.as('updated_on'))
		.select(
			sql<string | null>`(s.verified_at at time zone c.time_zone)::date::text`.as('verified_on')
		)
		.executeTakeFirst();
	if (!row) return null;
	const [aliases, standing, entrances] = await Promise.all([
		db
			.selectFrom('partner_aliases')
			.where('partner_id', '=', id)
			.select('alias')
			.orderBy('alias')
			.execute(),
		db
			.selectFrom('partner_links as l')
			.leftJoin('partner_link_revocations as x', 'x.link_id', 'l.id')
			.where('l.partner_id', '=', id)
			.where('l.opens', 'in', ['door', 'page'])
			.where('x.link_id', 'is', null)
			.select(['l.id', 'l.opens', 'l.expires_at', 'l.recorded_at'])
			.orderBy('l.recorded_at', 'desc')
			.execute(),
		listEntrances(db, id)
	]);
	const opening = (opens: Standing) => {
		const link = standing.find(
			(one) => one.opens === opens && Temporal.Instant.compare(one.expires_at, db.acting.at) > 0
		);
		return link ? { id: link.id, expiresAt: link.expires_at, givenAt: link.recorded_at } : null;
	};
	return {
		id: row.id,
		name: row.name,
		kind: row.kind,
		families: row.families as FamilyCode[],
		whatFor: row.what_for,
		contact: row.contact_name,
		contactPhone: row.contact_phone,
		email: row.email,
		...reachOf(row),
		// Its own, said under the name of whom to ask for.
		phone: row.phone,
		/** Of the network's: every centre reads the same. */
		place: {
			id: row.standing_id,
			name: row.place_name,
			isRefuge: row.is_refuge,
			/** The coordination took it away: nobody should be sent there. */
			isGone: row.gone_at !== null,
			/** Somebody typed its week: words would say less. */
			hasWeek: row.hours !== null,
			updatedOn: row.updated_on,
			verifyMonths: row.verify_months
		},
		entitledBy: row.entitled_by as Entitlement | null,
		isRemoved: row.removed_at !== null,
		aliases: aliases.map(({ alias }) => alias),
		entrances,
		verifiedOn: row.verified_on,
		door: opening('door'),
		page: opening('page')
	};
}
