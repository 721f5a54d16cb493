import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { middleOf } from '../../domain/white/middle-of.ts';
import {
	LEAST_PEOPLE,
	type PeopledArea,
	type ReachablePlace,
	type WhiteArea,
	whiteAreas
} from '../../domain/white/white-areas.ts';
import { readContours } from '../read-contours.ts';

export type WhiteAreas = {
	/** Areas where something lacks, and those where nothing does. */
	areas: WhiteArea[];
	/** Quarters with people, and no point yet. */
	unplaced: { key: string; name: string }[];
};

/**
 * Where people live and no place is within a walk, by chapter of needs: those of her centre for its team, of all the
 * network for the coordination. A commune or a quarter of few is not told.
 */
export async function readWhiteAreas(db: Db, dataDir: string): Promise<WhiteAreas> {
	const isNetwork = db.acting.role === 'coordination';
	const peopled = isNetwork ? await peopleOfNetwork(db) : await peopleOfCentre(db);
	const contours = new Map(
		(await readContours(dataDir)).features.map((town) => [town.properties.code, town])
	);
	const areas = peopled.flatMap((row): PeopledArea[] => {
		const common = { atLeast: row.atLeast, radius: row.radius ?? 0 };
		if (row.commune === null) {
			const { quarterId, quarter, latitude, longitude } = row;
			const at = latitude === null || longitude === null ? null : { latitude, longitude };
			return [{ key: quarterId!, name: quarter!, kind: 'quarter', at, ...common }];
		}
		// Elsewhere: no map of ours says where.
		const town = contours.get(row.commune);
		const name = town?.properties.nom ?? '';
		return town ? [{ key: row.commune, name, kind: 'commune', at: middleOf(town), ...common }] : [];
	});
	return {
		areas: whiteAreas(
			areas.filter(({ at }) => at !== null),
			await reachablePlaces(db)
		),
		unplaced: areas.filter(({ at }) => at === null).map(({ key, name }) => ({ key, name }))
	};
}

type Peopled = {
	commune: string | null;
	quarterId: string | null;
	quarter: string | null;
	latitude: number | null;
	longitude: number | null;
	radius: number | null;
	atLeast: number;
};

async function peopleOfNetwork(db: Db): Promise<Peopled[]> {
	const { rows } = await sql<Peopled>`
		select commune, quarter_id as "quarterId", quarter, latitude, longitude, radius_m as radius, at_least as "atLeast"
		from network_area_people()
	`.execute(db);
	return rows;
}

async function peopleOfCentre(db: Db): Promise<Peopled[]> {
	const { rows } = await sql<Peopled>`
		select p.commune_insee as commune, null as "quarterId", null as quarter, null::float8 as latitude,
			null::float8 as longitude, null::integer as radius, (count(*) / 10 * 10)::integer as "atLeast"
		from people p where p.commune_insee is not null group by p.commune_insee having count(*) >= ${LEAST_PEOPLE}
		union all
		select null, q.id, q.name, t.latitude, t.longitude, t.radius_m, (count(*) / 10 * 10)::integer
		from people p join quarters q on q.id = p.quarter_id left join quarter_points t on t.quarter_id = q.id
		where not exists (select from quarter_withdrawals x where x.quarter_id = q.id)
		group by q.id, q.name, t.latitude, t.longitude, t.radius_m having count(*) >= ${LEAST_PEOPLE}
	`.execute(db);
	return rows;
}

async function reachablePlaces(db: Db): Promise<ReachablePlace[]> {
	const { rows } = await sql<ReachablePlace>`
		select p.latitude, p.longitude, p.kind, p.needs from places p
		where p.is_public and p.merged_into is null and p.latitude is not null
	`.execute(db);
	return rows;
}
