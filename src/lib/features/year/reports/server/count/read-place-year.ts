import { sql } from 'kysely';
import { countByTheme } from '#lib/features/neighbourhood/map/index.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { PlaceYear } from '../../domain/count/place-year.ts';
import { NETWORK_SMALL_CELL } from '../../domain/count/small-cells.ts';

/** What the acting centre did in a year for the places around it; null: nothing. Nothing of who searched is known. */
export async function readPlaceYear(db: Db, year: number): Promise<PlaceYear | null> {
	const centre = centreOf(db);
	const done = await readDone(db, centre, year);
	const places = await readAround(db, centre, year);
	const verified = places.filter((place) => place.isVerified).length;
	if (done.added + done.byOwners + verified === 0) return null;
	return {
		kept: places.length,
		verified,
		stale: places.filter(({ isStale }) => isStale).length,
		added: done.added,
		byAmbassadors: told(done.byAmbassadors),
		byOwners: told(done.byOwners),
		misses: done.misses,
		themes: countByTheme(places).map(({ label, places: own }) => ({
			label,
			kept: own.length,
			verified: own.filter((place) => place.isVerified).length
		}))
	};
}

/** A report leaves the centre: what a few people did is not in it. */
const told = (count: number) => (count > 0 && count < NETWORK_SMALL_CELL ? null : count);

/** The network's places are of no centre: their year is that of Paris. */
const inYear = (moment: string, year: number) =>
	sql<boolean>`extract(year from ${sql.ref(moment)} at time zone 'Europe/Paris') = ${year}`;

const around = (centre: string) => sql<boolean>`(p.centre_id = ${centre}::uuid
	or p.insee = (select c.commune_insee from centres c where c.id = ${centre}::uuid))`;

type Around = { kind: string; needs: string[]; isVerified: boolean; isStale: boolean };

async function readAround(db: Db, centre: string, year: number): Promise<Around[]> {
	const { rows } = await sql<Around>`
		select p.kind, p.needs,
			exists (select from place_verifications v where v.place_id = p.id and v.way in ('team', 'owner')
				and ${inYear('v.true_at', year)}) as "isVerified",
			p.verified_at is null or p.verified_at + make_interval(months => p.verify_months)
				< ${db.acting.at.toString()}::timestamptz as "isStale"
		from places p where p.is_public and p.merged_into is null and ${around(centre)}
	`.execute(db);
	return rows;
}

type Done = { added: number; byAmbassadors: number; byOwners: number; misses: number };

async function readDone(db: Db, centre: string, year: number): Promise<Done> {
	const { rows } = await sql<Done>`
		with firsts as (
			select distinct on (c.place_id) c.way, c.recorded_at from place_changes c
			join places p on p.id = c.place_id where p.centre_id = ${centre}::uuid order by c.place_id, c.id
		)
		select
			(select count(*) from firsts f where ${inYear('f.recorded_at', year)})::integer as added,
			(select count(*) from firsts f where f.way = 'ambassador' and ${inYear('f.recorded_at', year)})::integer
				as "byAmbassadors",
			((select count(*) from place_verifications v join places p on p.id = v.place_id
				where v.way = 'owner' and ${inYear('v.recorded_at', year)} and ${around(centre)})
			+ (select count(*) from place_changes c join places p on p.id = c.place_id
				where c.way = 'owner' and ${inYear('c.recorded_at', year)} and ${around(centre)}
					-- A correction that says the rest is true is one answer.
					and not exists (select from place_verifications v where v.place_id = c.place_id
						and v.way = 'owner' and v.recorded_at = c.recorded_at)))::integer as "byOwners",
			(select count(distinct m.key) from place_misses m
				where m.words is not null and extract(year from m.month) = ${year})::integer as misses
	`.execute(db);
	return rows[0]!;
}
