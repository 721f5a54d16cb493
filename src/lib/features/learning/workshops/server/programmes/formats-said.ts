import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { ProgrammeFormat } from '../../domain/programmes/programme-format.ts';

/** Since when one comes so, and who said it; null: the centre itself, at its beginning. */
export type SaidFormat = { format: ProgrammeFormat; since: Temporal.Instant; by: string | null };

/** How one comes to a programme and how one came before, the latest first. */
export async function listFormats(db: Db, programmeId: string): Promise<SaidFormat[]> {
	const { rows } = await sql<SaidFormat>`
		select f.format, f.recorded_at as since, s.display_name as by
		from programme_formats f left join staff_members s on s.id = f.recorded_by
		where f.centre_id = ${centreOf(db)} and f.programme_id = ${programmeId}
		order by f.id desc`.execute(db);
	return rows;
}

/**
 * The format of each programme in a year: what was said last by its end. What was said in the first
 * year that the programme is there holds for the years before too: their registers came with it.
 */
export async function readFormats(db: Db, year: number): Promise<Map<string, ProgrammeFormat>> {
	const { rows } = await sql<{ id: string; format: ProgrammeFormat }>`
		with said as (
			select f.id, f.programme_id, f.format,
				extract(year from f.recorded_at at time zone c.time_zone) as year
			from programme_formats f join centres c on c.id = f.centre_id
			where f.centre_id = ${centreOf(db)}
		)
		select distinct on (s.programme_id) s.programme_id as id, s.format
		from said s
		where s.year <= greatest(${year},
			(select min(b.year) from said b where b.programme_id = s.programme_id))
		order by s.programme_id, s.id desc`.execute(db);
	return new Map(rows.map(({ id, format }) => [id, format]));
}
