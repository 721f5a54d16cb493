import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { type Calendar, deliveredPeriods, type Period } from '../domain/calendar.ts';
import { type SchoolZone, zoneOf } from '#lib/shared/school-zone.ts';

export type CentreCalendar = Omit<Calendar, 'periods'> & {
	zone: SchoolZone | null;
	/** False when it is only that of the commune. */
	isChosen: boolean;
	/** `id` of what the centre added and may withdraw; null for what comes with the product. */
	periods: readonly (Period & { id: string | null })[];
};

/** Which days the acting centre is closed from a day on: its zone, what it added, in order. */
export async function readCalendar(db: Db, since: string): Promise<CentreCalendar> {
	const centre = await db
		.selectFrom('centres')
		.where('id', '=', centreOf(db))
		.select(['commune_insee', 'id'])
		.executeTakeFirstOrThrow();
	const choice = await db
		.selectFrom('school_zone_choices')
		.where('centre_id', '=', centre.id)
		.orderBy('id', 'desc')
		.limit(1)
		.select('zone')
		.executeTakeFirst();
	const zone = (choice?.zone as SchoolZone | undefined) ?? zoneOf(centre.commune_insee);
	const delivered = deliveredPeriods(zone)
		.filter(({ lastDay }) => lastDay >= since)
		.map((period) => ({ ...period, id: null }));
	const periods = [...delivered, ...(await addedPeriods(db, since, zone))];
	return {
		commune: centre.commune_insee,
		zone,
		isChosen: choice !== undefined,
		periods: periods.toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1))
	};
}

async function addedPeriods(
	db: Db,
	since: string,
	zone: SchoolZone | null
): Promise<(Period & { id: string })[]> {
	const { rows } = await sql<Period & { id: string }>`
		select c.id, c.kind, c.name, c.first_day as "firstDay", c.last_day as "lastDay"
		from closures c
		where c.centre_id = ${centreOf(db)} and c.last_day >= ${since}::date
			-- A centre that works through the holidays keeps the dates it imported, for the day it no longer does.
			and (c.kind = 'own' or ${zone ?? ''} <> 'none')
			and not exists (select from closure_withdrawals x where x.closure_id = c.id)
		order by c.first_day, c.id`.execute(db);
	return rows;
}
