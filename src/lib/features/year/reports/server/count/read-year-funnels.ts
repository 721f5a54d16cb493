import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { FunnelCounts } from '../../domain/count/funnel-counts.ts';

/**
 * How far those put on a pré-liste in a year came, by programme: different people, whatever became
 * of them since. A place counts when it was given after she was put on the list (docs/report-rules.md).
 */
export async function readYearFunnels(db: Db, year: number): Promise<Map<string, FunnelCounts>> {
	// The statement takes longer to plan than to run: it is not asked of who has no pré-liste.
	const entry = await db
		.selectFrom('pre_list_entries')
		.where('centre_id', '=', centreOf(db))
		.limit(1)
		.select('id')
		.executeTakeFirst();
	if (!entry) return new Map();
	const { rows } = await sql<FunnelCounts & { programmeId: string }>`
		with listed as materialized (
			select p.id, p.programme_id, p.person_id, p.recorded_at
			from pre_list_entries p join centres c on c.id = p.centre_id
			where p.centre_id = ${centreOf(db)}
				and p.recorded_at >= make_date(${year}, 1, 1)::timestamp at time zone c.time_zone
				and p.recorded_at < make_date(${year + 1}, 1, 1)::timestamp at time zone c.time_zone
		), came as (
			select distinct on (a.entry_id, a.meeting_id) a.entry_id, a.came
			from meeting_attendances a where a.entry_id in (select id from listed)
			order by a.entry_id, a.meeting_id, a.id desc
		)
		select programme_id as "programmeId", count(distinct person_id) as listed,
			count(distinct person_id) filter (where exists (select from funnel_invitations i
				where i.entry_id = l.id and not exists (select from funnel_invitation_undos u
					where u.invitation_id = i.id))) as invited,
			count(distinct person_id) filter (where exists (select from came
				where came.entry_id = l.id and came.came)) as came,
			count(distinct person_id) filter (where exists (select from commitments k
				where k.entry_id = l.id and not exists (select from commitment_withdrawals w
					where w.commitment_id = k.id))) as committed,
			count(distinct person_id) filter (where exists (select from enrolments e
				join workshop_groups g on g.id = e.group_id join cycles c on c.id = g.cycle_id
				where e.person_id = l.person_id and c.programme_id = l.programme_id
					and e.recorded_at >= l.recorded_at)) as placed
		from listed l group by programme_id`.execute(db);
	return new Map(rows.map(({ programmeId, ...counts }) => [programmeId, counts]));
}
