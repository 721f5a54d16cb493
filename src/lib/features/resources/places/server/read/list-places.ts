import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { foldText } from '#lib/shared/person-name.ts';
import type { VerifiedBy, VerifyMonths } from '../../domain/facts/place.ts';
import { removal, verifiedOf } from './place-rows.ts';

export type PlaceLine = {
	id: string;
	name: string;
	kind: string;
	street: string | null;
	postcode: string | null;
	town: string | null;
	phone: string | null;
	source: string | null;
	isRefuge: boolean;
	isPublic: boolean;
	isRemoved: boolean;
	verifiedOn: string | null;
	verifiedBy: VerifiedBy | null;
	verifyMonths: VerifyMonths;
};

export type PlaceListAsked = {
	/** Words of a name, a town or an alias. */
	typed?: string;
	town?: string;
	kind?: string;
	/** Shown to everybody, or to the team alone; all of them where it is not said. */
	state?: 'shown' | 'hidden' | 'removed';
	/** What stood last on the page before. */
	after?: { name: string; id: string };
	most: number;
};

const isRemoved = sql<boolean>`exists (select from place_removals r where r.place_id = p.id)`;
const STATES = {
	shown: sql<boolean>`p.is_public`,
	hidden: sql<boolean>`not p.is_public and not ${isRemoved}`,
	removed: isRemoved
};

/** The places the team keeps, by name, a page at a time: those shown and those that are not; not merged ones. */
export async function listPlaces(db: Db, asked: PlaceListAsked): Promise<PlaceLine[]> {
	const words = foldText(asked.typed ?? '')
		.split(' ')
		.filter(Boolean);
	const folded = sql<string>`fold_name(concat_ws(' ', p.name, p.town, array_to_string(p.aliases, ' ')))`;
	let rows = db
		.selectFrom('places as p')
		.where('p.merged_into', 'is', null)
		.select(['p.id', 'p.name', 'p.kind', 'p.street', 'p.postcode', 'p.town', 'p.phone', 'p.source'])
		.select(['p.is_refuge', 'p.is_public', 'p.verified_at', 'p.verified_way', 'p.verify_months'])
		.select(removal.as('removed'))
		.orderBy('p.name')
		.orderBy('p.id')
		.limit(asked.most);
	for (const word of words) rows = rows.where(sql<boolean>`${folded} like ${`%${word}%`}`);
	if (asked.town) rows = rows.where('p.town', '=', asked.town);
	if (asked.kind) rows = rows.where('p.kind', '=', asked.kind);
	if (asked.state) rows = rows.where(STATES[asked.state]);
	if (asked.after) {
		rows = rows.where(
			sql<boolean>`(p.name, p.id) > (${asked.after.name}, ${asked.after.id}::uuid)`
		);
	}
	return (await rows.execute()).map((row) => ({
		id: row.id,
		name: row.name,
		kind: row.kind,
		street: row.street,
		postcode: row.postcode,
		town: row.town,
		phone: row.phone,
		source: row.source,
		isRefuge: row.is_refuge,
		isPublic: row.is_public,
		isRemoved: row.removed !== null,
		...verifiedOf(row),
		verifyMonths: row.verify_months as VerifyMonths
	}));
}
