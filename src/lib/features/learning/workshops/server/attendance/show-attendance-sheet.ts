import { sql } from 'kysely';
import { mayRead } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { REGULAR_FORMATS } from '../../domain/programmes/programme-format.ts';
import type { MarkKind } from '../../domain/attendance/attendance.ts';

export type SheetLine = {
	enrolmentId: string;
	/** Hers in the group, in the order of enrolment: on paper too, and the same at every séance. */
	number: number;
	/** Null for an anonymous subject. */
	name: string | null;
	/** Null as long as she is not marked, and always for a role that never sees past attendance. */
	kind: MarkKind | null;
	lateMinutes: number | null;
	/** She said that she would not come; her mark stays the animator's to set. */
	absenceAnnounced: boolean;
};

export type AttendanceSheet = {
	seance: {
		id: string;
		groupId: string;
		day: string;
		startsAt: string | null;
		plannedMinutes: number;
		realMinutes: number | null;
		cancelled: boolean;
		closedAt: Temporal.Instant | null;
	};
	groupLabel: string;
	cycleLabel: string;
	programmeName: string;
	/** One comes when one likes: nobody is expected, nobody is absent. */
	comesFreely: boolean;
	lines: SheetLine[];
};

/** The sheet of one séance: everybody enrolled that day, with her mark when there is one. */
export async function showAttendanceSheet(
	db: Db,
	seanceId: string
): Promise<AttendanceSheet | null> {
	const { rows } = await sql<AttendanceSheet['seance'] & Omit<AttendanceSheet, 'seance' | 'lines'>>`
		select s.id, s.group_id as "groupId", s.day, s.starts_at as "startsAt",
			s.planned_minutes as "plannedMinutes", s.real_minutes as "realMinutes",
			exists (select from seance_cancellations x where x.seance_id = s.id) as cancelled,
			(select max(k.recorded_at) from seance_closings k where k.seance_id = s.id) as "closedAt",
			g.label as "groupLabel", c.label as "cycleLabel", p.name as "programmeName",
			p.format <> all(${REGULAR_FORMATS}::text[]) as "comesFreely"
		from seances s
		join workshop_groups g on g.id = s.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		where s.id = ${seanceId}`.execute(db);
	const [head] = rows;
	if (!head) return null;
	const { groupLabel, cycleLabel, programmeName, comesFreely, ...seance } = head;
	const lines = await linesOf(db, head);
	return { seance, groupLabel, cycleLabel, programmeName, comesFreely, lines };
}

async function linesOf(
	db: Db,
	seance: { id: string; groupId: string; day: string }
): Promise<SheetLine[]> {
	const { rows } = await sql<SheetLine>`
		select e.id as "enrolmentId",
			(select count(*) from enrolments o where o.group_id = e.group_id and o.id <= e.id) as number,
			i.given_name || ' ' || i.family_name as name,
			a.kind, a.late_minutes as "lateMinutes",
			exists (select from announced_absences n
				where n.seance_id = ${seance.id} and n.enrolment_id = e.id) as "absenceAnnounced"
		from enrolments e
		left join person_identities i on i.person_id = e.person_id
		left join departures d on d.enrolment_id = e.id
		left join attendances a on a.enrolment_id = e.id and a.seance_id = ${seance.id}
		where e.group_id = ${seance.groupId}
			and (a.seance_id is not null
				or (coalesce(e.enrolled_on, ${seance.day}::date) <= ${seance.day}::date
					and coalesce(d.left_on, 'infinity'::date) > ${seance.day}::date))
		order by i.family_name nulls last, i.given_name, e.id`.execute(db);
	if (mayRead(db, 'attendance')) return rows;
	return rows.map((row) => ({ ...row, kind: null, lateMinutes: null }));
}
