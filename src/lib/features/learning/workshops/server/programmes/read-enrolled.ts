import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { EnrolledGroup } from '../../domain/programmes/partner-sheet.ts';

type Row = Omit<EnrolledGroup, 'names'> & { groupId: string; names: (string | null)[] };

/**
 * Who is enrolled in the groups of a programme that year and has not left, group after group; nothing
 * else of them. A cycle that was cancelled has nobody.
 */
export async function readEnrolled(
	db: Db,
	{ programmeId, year, today }: { programmeId: string; year: number; today: string }
): Promise<EnrolledGroup[]> {
	const { rows } = await sql<Row>`
		select g.id as "groupId", g.label, g.weekday, g.starts_at as "startsAt", g.ends_at as "endsAt",
			c.label as "cycleLabel",
			coalesce(array_agg(i.given_name || ' ' || i.family_name order by i.family_name, i.given_name)
				filter (where e.id is not null), '{}') as names
		from cycles c
		join workshop_groups g on g.cycle_id = c.id
		left join enrolments e on e.group_id = g.id
			and not exists (select from departures d where d.enrolment_id = e.id and d.left_on <= ${today}::date)
		left join person_identities i on i.person_id = e.person_id
		where c.programme_id = ${programmeId} and c.year = ${year}
			and not exists (select from cycle_cancellations x where x.cycle_id = c.id)
		group by g.id, c.label
		order by min(c.id::text), g.weekday nulls last, g.starts_at nulls last, g.label, g.id`.execute(db);
	return rows
		.filter(({ names }) => names.length > 0)
		.map(({ groupId: _id, names, ...group }) => ({
			...group,
			names: names.map((name) => name ?? 'Une personne dont le nom n’est plus gardé')
		}));
}
