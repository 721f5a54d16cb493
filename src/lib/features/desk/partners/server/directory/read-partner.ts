import { sql } from 'kysely';
import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import { listEntrances } from '../partner-entrances.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Standing } from '../../domain/link-life.ts';
import type { Entitlement } from '../../domain/partner-kinds.ts';

/** Everything a centre knows of a partner, or null when it is not one of its own. */
export async function readPartner(db: Db, id: string) {
	const row = await db
		.selectFrom('partners as p')
		.leftJoin('partner_removals as r', 'r.partner_id', 'p.id')
		.where('p.id', '=', id)
		.selectAll('p')
		.select('r.recorded_at as removed_at')
		.executeTakeFirst();
	if (!row) return null;
	const [aliases, checks, standing, entrances] = await Promise.all([
		db
			.selectFrom('partner_aliases')
			.where('partner_id', '=', id)
			.select('alias')
			.orderBy('alias')
			.execute(),
		db
			.selectFrom('partner_verifications as v')
			.innerJoin('centres as c', 'c.id', 'v.centre_id')
			.where('v.partner_id', '=', id)
			.select(sql<string>`(v.recorded_at at time zone c.time_zone)::date::text`.as('day'))
			.orderBy('v.recorded_at', 'desc')
			.limit(1)
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
		phone: row.phone,
		email: row.email,
		address: row.address,
		hours: row.hours,
		website: row.website,
		entitledBy: row.entitled_by as Entitlement | null,
		isRemoved: row.removed_at !== null,
		aliases: aliases.map(({ alias }) => alias),
		entrances,
		verifiedOn: checks[0]?.day ?? null,
		door: opening('door'),
		page: opening('page')
	};
}
