import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** Every year in which these people count, in a workshop or at the desk. */
export async function yearsOfPeople(
	db: Db,
	personIds: readonly string[]
): Promise<Map<string, number[]>> {
	const ids = sql`any (${personIds}::uuid[])`;
	const { rows } = await sql<{ id: string; year: number }>`
		select e.person_id as id, c.year::integer as year
		from enrolments e
		join workshop_groups g on g.id = e.group_id
		join cycles c on c.id = g.cycle_id
		where e.person_id = ${ids}
		union
		select r.person_id, extract(year from r.day)::integer from requests r where r.person_id = ${ids}
		union
		select v.person_id, extract(year from s.day)::integer
		from drop_in_visits v join drop_in_slots s on s.id = v.slot_id
		where v.person_id = ${ids}
		union
		select w.person_id, extract(year from v.day)::integer
		from project_visit_people w join project_visits v on v.id = w.visit_id
		where w.person_id = ${ids}
		order by 1, 2`.execute(db);
	const years = new Map<string, number[]>();
	for (const { id, year } of rows) years.getOrInsertComputed(id, () => []).push(year);
	return years;
}
