import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { enrolledSince } from './pre-list-statuses.ts';

export type PreListOfPerson = {
	entryId: string;
	programmeId: string;
	programmeName: string;
	programmeSlug: string;
	since: Temporal.Instant;
	status: 'waiting' | 'withdrawn' | 'enrolled';
	withdrawnAt: Temporal.Instant | null;
	reason: string | null;
};

/** The pre-lists a person is or was on, latest first; the status is computed. */
export async function preListsOf(db: Db, personId: string): Promise<PreListOfPerson[]> {
	const { rows } = await sql<PreListOfPerson>`
		select p.id as "entryId", p.programme_id as "programmeId", g.name as "programmeName",
			g.slug as "programmeSlug", p.recorded_at as since,
			case when w.entry_id is not null then 'withdrawn'
				when ${enrolledSince} then 'enrolled' else 'waiting' end as status,
			w.recorded_at as "withdrawnAt", w.reason
		from pre_list_entries p
		join programmes g on g.id = p.programme_id
		left join pre_list_withdrawals w on w.entry_id = p.id
		where p.person_id = ${personId}
		order by p.recorded_at desc, p.id desc`.execute(db);
	return rows;
}

export type WaitedProgramme = { name: string; slug: string };

/** Which programme each of these entries waits for, or waited. */
export async function programmesWaited(
	db: Db,
	entryIds: readonly string[]
): Promise<Map<string, WaitedProgramme>> {
	if (entryIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('pre_list_entries as p')
		.innerJoin('programmes as g', 'g.id', 'p.programme_id')
		.where('p.id', 'in', entryIds)
		.select(['p.id', 'g.name', 'g.slug'])
		.execute();
	return new Map(rows.map(({ id, name, slug }) => [id, { name, slug }]));
}
