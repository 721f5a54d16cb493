import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { PlaceFacts } from '../../domain/facts/place.ts';
import type { Comparable } from '../../domain/alike/doubles.ts';
import { CELL, cellsOf, endsOfStreet, positionOf } from '../../domain/alike/neighbours.ts';

export type NamedPlace = Comparable & { source: string | null; sourceId: string | null };

export const comparableOf = (id: string, facts: PlaceFacts): NamedPlace => ({
	...{ id, name: facts.name, town: facts.town, insee: facts.insee, postcode: facts.postcode },
	...{ street: facts.street, latitude: facts.latitude, longitude: facts.longitude },
	...{ source: facts.source, sourceId: facts.sourceId }
});

/** A place that stands, and is no refuge. */
export const stands = sql<boolean>`(not p.is_refuge and p.merged_into is null
	and not exists (select from place_removals r where r.place_id = p.id))`;

/** Places that stand, no refuge among them: all, or those of these that do. */
export function readComparables(db: Db, ids?: readonly string[]): Promise<NamedPlace[]> {
	const rows = standing(db);
	return read(ids ? rows.where('p.id', '=', sql<string>`any(${ids}::uuid[])`) : rows);
}

/** Of those, the ones that stand where a double of these would, and these themselves if they stand. */
export function readNear(db: Db, places: readonly Comparable[]): Promise<NamedPlace[]> {
	const cells = [...new Set(places.flatMap((place) => cellsOf(place, 1)))];
	const ends = [...new Set(places.flatMap(endsOfStreet))];
	const isOneNowhere = places.some((place) => !positionOf(place));
	const cell = sql`floor(p.latitude / ${CELL.north}::float8)::integer || ' '
		|| floor(p.longitude / ${CELL.east}::float8)::integer`;
	return read(
		standing(db).where(sql<boolean>`(
			${cell} in (select unnest(${cells}::text[]))
			or (p.latitude is null or ${isOneNowhere}) and p.street is not null
				and split_part(fold_name(p.street), ' ', -1) in (select unnest(${ends}::text[])))`)
	);
}

const standing = (db: Db) =>
	db
		.selectFrom('places as p')
		.where(stands)
		.select(['p.id', 'p.name', 'p.town', 'p.insee', 'p.postcode', 'p.street'])
		.select(['p.latitude', 'p.longitude', 'p.source', 'p.source_id'])
		.orderBy('p.id');

async function read(rows: ReturnType<typeof standing>): Promise<NamedPlace[]> {
	return (await rows.execute()).map(({ source_id, ...row }) => ({ ...row, sourceId: source_id }));
}

/** The pairs that somebody told apart. */
export async function readApart(db: Db): Promise<ReadonlySet<string>> {
	const rows = await db.selectFrom('place_doubles_apart').select(['one_id', 'other_id']).execute();
	return new Set(rows.map(({ one_id, other_id }) => pairKey(one_id, other_id)));
}

export const pairKey = (one: string, other: string) => [one, other].sort().join(' ');
