import type { Db } from '#lib/platform/database/acting.ts';
import type { PlaceFacts } from '../../domain/facts/place.ts';
import type { Comparable } from '../../domain/alike/doubles.ts';

export type NamedPlace = Comparable & { source: string | null; sourceId: string | null };

export const comparableOf = (id: string, facts: PlaceFacts): NamedPlace => ({
	...{ id, name: facts.name, town: facts.town, insee: facts.insee, postcode: facts.postcode },
	...{ street: facts.street, latitude: facts.latitude, longitude: facts.longitude },
	...{ source: facts.source, sourceId: facts.sourceId }
});

/** Places that stand, no refuge among them; and the pairs that somebody told apart. */
export async function readComparables(
	db: Db
): Promise<{ places: NamedPlace[]; apart: ReadonlySet<string> }> {
	const rows = await db
		.selectFrom('places as p')
		.where('p.is_refuge', '=', false)
		.where('p.merged_into', 'is', null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('place_removals as r').whereRef('r.place_id', '=', 'p.id').select('r.place_id')
				)
			)
		)
		.select(['p.id', 'p.name', 'p.town', 'p.insee', 'p.postcode', 'p.street'])
		.select(['p.latitude', 'p.longitude', 'p.source', 'p.source_id'])
		.orderBy('p.id')
		.execute();
	const apart = await db.selectFrom('place_doubles_apart').select(['one_id', 'other_id']).execute();
	return {
		places: rows.map(({ source_id, ...row }) => ({ ...row, sourceId: source_id })),
		apart: new Set(apart.map(({ one_id, other_id }) => pairKey(one_id, other_id)))
	};
}

export const pairKey = (one: string, other: string) => [one, other].sort().join(' ');
