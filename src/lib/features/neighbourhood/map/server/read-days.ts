import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Today } from '../domain/asked.ts';

/** When a place is open, today and the days after; none: nobody knows. */
export async function readDays(
	db: Db,
	placeId: string,
	today: string
): Promise<{ day: string; told: NonNullable<Today> }[]> {
	const { rows } = await sql<{
		day: string;
		spans: { from: number; until: number }[];
		isUntoldHoliday: boolean;
	}>`
		select d.day::text as day, d.is_untold_holiday as "isUntoldHoliday", coalesce((
			select jsonb_agg(jsonb_build_object('from', lower(s), 'until', upper(s)) order by s)
			from unnest(d.spans) s), '[]') as spans
		from place_days d where d.place_id = ${placeId} and d.day >= ${today}::date order by d.day limit 8
	`.execute(db);
	return rows.map(({ day, ...told }) => ({ day, told }));
}
