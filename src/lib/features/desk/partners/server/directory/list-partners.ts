import { sql } from 'kysely';
import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Entitlement } from '../../domain/partner-kinds.ts';
import { partnersOnPlaces, REACH, reachOf } from '../partners-on-places.ts';

export type PartnerLine = {
	id: string;
	name: string;
	/** Its code in the national list. */
	kind: string;
	families: FamilyCode[];
	whatFor: string | null;
	/** By what they may do it in the person's place; null: they may not. */
	entitledBy: Entitlement | null;
	phone: string | null;
	hours: string | null;
	/** The day somebody of the network last checked that it is still true, in the centre's zone. */
	verifiedOn: string | null;
	/** For how many months that holds. */
	verifyMonths: number;
};

/** The partners of the acting centre that are proposed, by name. */
export async function listPartners(db: Db): Promise<PartnerLine[]> {
	const rows = await partnerRows(db).where('r.partner_id', 'is', null).execute();
	return rows.map(lineOf);
}

/** Those that are not proposed any more, and may come back. */
export async function listRemovedPartners(db: Db): Promise<{ id: string; name: string }[]> {
	const rows = await partnerRows(db).where('r.partner_id', 'is not', null).execute();
	return rows.map(({ id, name }) => ({ id, name }));
}

function partnerRows(db: Db) {
	return partnersOnPlaces(db)
		.innerJoin('centres as c', 'c.id', 'p.centre_id')
		.leftJoin('partner_removals as r', 'r.partner_id', 'p.id')
		.select(['p.id', 'p.name', 'p.families', 'p.what_for', 'p.entitled_by', 'p.contact_phone'])
		.select(REACH)
		.select(['s.kind', 's.verify_months'])
		.select(
			sql<string | null>`(s.verified_at at time zone c.time_zone)::date::text`.as('verified_on')
		)
		.orderBy(sql`lower(p.name)`)
		.orderBy('p.id');
}

function lineOf(row: Awaited<ReturnType<ReturnType<typeof partnerRows>['execute']>>[number]) {
	const { phone, hours } = reachOf(row);
	return {
		id: row.id,
		name: row.name,
		kind: row.kind,
		families: row.families as FamilyCode[],
		whatFor: row.what_for,
		entitledBy: row.entitled_by as Entitlement | null,
		phone,
		hours,
		verifiedOn: row.verified_on,
		verifyMonths: row.verify_months
	};
}
