import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { REGULAR_FORMATS } from '../../domain/programmes/programme-format.ts';
import { isCancelled } from '../seances/states/is-cancelled.ts';

export type SheetToFill = {
	id: string;
	day: string;
	startsAt: string | null;
	programmeName: string;
	groupId: string;
	groupLabel: string;
	enrolled: number;
};

/**
 * The sheets of the last month that nobody has filled, today's last: a séance where nobody was
 * expected has none, one of a cancelled cycle neither, nor one where people come when they like. At most two hundred: more is a centre
 * whose registers are elsewhere.
 */
export async function listSheetsToFill(db: Db, today: string): Promise<SheetToFill[]> {
	const { rows } = await sql<SheetToFill>`
		with late as materialized (
			select s.id, s.group_id, s.day, s.starts_at
			from seances s
			where s.day between ${today}::date - 30 and ${today}::date
				and not exists (select from attendances a where a.seance_id = s.id)
		)
		select s.id, s.day, s.starts_at as "startsAt", p.name as "programmeName",
			g.id as "groupId", g.label as "groupLabel", n.enrolled
		from late s
		join workshop_groups g on g.id = s.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id and p.format = any (${REGULAR_FORMATS}::text[])
		cross join lateral (
			select count(*) as enrolled from enrolments e
			left join departures d on d.enrolment_id = e.id
			where e.group_id = g.id and coalesce(e.enrolled_on, s.day) <= s.day
				and coalesce(d.left_on, 'infinity') > s.day
		) n
		where not ${isCancelled} and n.enrolled > 0
			and not exists (select from cycle_cancellations x where x.cycle_id = c.id)
		order by s.day, s.starts_at nulls last, p.name, s.id
		limit 200`.execute(db);
	return rows;
}
