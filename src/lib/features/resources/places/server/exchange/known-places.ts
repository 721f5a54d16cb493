import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { isId } from '#lib/shared/identifier.ts';
import type { PlaceFacts } from '../../domain/facts/place.ts';
import { factsOfRow, placeRows } from '../read/place-rows.ts';

export type KnownPlace = {
	id: string;
	facts: PlaceFacts;
	centreId: string | null;
	mergedInto: string | null;
	/** « undone »: with the import that had brought it. */
	removed: 'by-hand' | 'undone' | null;
};

const removal = sql<KnownPlace['removed']>`(
	select case when r.undone_import_id is null then 'by-hand' else 'undone' end
	from place_removals r where r.place_id = p.id
)`;

export type KnownPlaces = {
	/** The place that a file calls so; « taken »: the place of another source, and the file names none. */
	find(source: string | null, id: string): KnownPlace | 'taken' | null;
	byId(id: string): KnownPlace | null;
};

/**
 * The places that these lines may name, with their facts: those of their files, ours that were exported, and those that
 * either were merged into.
 */
export async function readKnownPlaces(
	db: Db,
	named: readonly { source: string | null; id: string }[],
	refugeIds: readonly string[]
): Promise<KnownPlaces> {
	const ids = new Set(named.map(({ id }) => id));
	for (const { source, id } of named) {
		if (source && id.startsWith(`${source}-`)) ids.add(id.slice(source.length + 1));
	}
	const ours = [...[...ids].filter(isId), ...refugeIds];
	const rows = await placeRows(db)
		.select(removal.as('removed'))
		.where(
			sql<boolean>`p.id in (
				select unnest(array[n.id, n.merged_into]) from places n
				where n.source_id = any(${[...ids]}::text[]) or n.id = any(${ours}::uuid[])
			)`
		)
		.execute();
	const byId = new Map<string, KnownPlace>();
	const bySource = new Map<string, KnownPlace>();
	const bySourceId = new Map<string, KnownPlace>();
	for (const row of rows) {
		const place = {
			...{ id: row.id, facts: factsOfRow(row), centreId: row.centre_id },
			...{ mergedInto: row.merged_into, removed: row.removed }
		};
		byId.set(row.id, place);
		const { source, sourceId } = place.facts;
		if (sourceId === null) continue;
		bySource.set(`${source ?? ''}\n${sourceId}`, place);
		bySourceId.set(sourceId, place);
	}
	const own = (source: string | null, id: string) => {
		const place = byId.get(id);
		return place && place.facts.source === source ? place : null;
	};
	const longer = (source: string | null, id: string) =>
		source && id.startsWith(`${source}-`)
			? (bySource.get(`${source}\n${id.slice(source.length + 1)}`) ?? null)
			: null;
	return {
		byId: (id) => byId.get(id) ?? null,
		find: (source, id) =>
			bySource.get(`${source ?? ''}\n${id}`) ??
			longer(source, id) ??
			own(source, id) ??
			(source === null && bySourceId.has(id) ? 'taken' : null)
	};
}
