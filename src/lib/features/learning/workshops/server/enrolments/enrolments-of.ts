import { sql } from 'kysely';
import { authorOf, mayRead } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { ExitWord } from '../../domain/exits/course-exit.ts';
import type { Slot } from '../../domain/seances/slot.ts';
import { seenIn } from '../programmes/seen-in.ts';

export type PersonEnrolment = Slot & {
	id: string;
	groupId: string;
	label: string;
	cycleLabel: string;
	year: number;
	programmeName: string;
	/** When it was written, ISO, UTC. */
	recordedAt: string;
	enrolledOn: string | null;
	leftOn: string | null;
	/** Null for a role that does not know why somebody left. */
	leftBecause: string | null;
	/** Null for a role that never sees past attendance. */
	attendance: { attended: number; marked: number } | null;
	/** What was done at the séances where she was; null for a role that never sees past attendance. */
	seen: string[] | null;
	/** What she said at the end of the course, and when; null for a role that never sees it. */
	exitWord: ExitWord | null;
	exitOn: string | null;
	/** Who wrote that she came in, that she left, and what she said at the end. */
	enrolledBy: string | null;
	leftNotedBy: string | null;
	exitNotedBy: string | null;
};

/** Every group she was ever in, the latest first, with what the acting role may know of each. */
export async function enrolmentsOf(db: Db, personId: string): Promise<PersonEnrolment[]> {
	const attendance = mayRead(db, 'attendance')
		? sql`(select jsonb_build_object('marked', count(*),
			'attended', count(*) filter (where a.kind in ('present', 'late')))
			from attendances a where a.enrolment_id = e.id)`
		: sql`null::jsonb`;
	const seen = mayRead(db, 'attendance') ? seenIn(sql`e.id`) : sql`null::text[]`;
	const reason = mayRead(db, 'departure-reason') ? sql`d.reason` : sql`null::text`;
	const exits = mayRead(db, 'course-exit') ? sql`true` : sql`false`;
	const { rows } = await sql<PersonEnrolment>`
		select e.id, g.id as "groupId", g.label, g.weekday, g.starts_at as "startsAt",
			g.ends_at as "endsAt", c.label as "cycleLabel", c.year, p.name as "programmeName",
			to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
			e.enrolled_on as "enrolledOn", d.left_on as "leftOn",
			${reason} as "leftBecause", ${attendance} as attendance, ${seen} as seen,
			${authorOf('e.recorded_by')} as "enrolledBy", ${authorOf('d.recorded_by')} as "leftNotedBy",
			x.word as "exitWord", x.day as "exitOn", ${authorOf('x.recorded_by')} as "exitNotedBy"
		from enrolments e
		join workshop_groups g on g.id = e.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		left join departures d on d.enrolment_id = e.id
		left join lateral (
			select word, day, recorded_by from course_exits
			where enrolment_id = e.id and ${exits} order by id desc limit 1) x on true
		where e.person_id = ${personId}
		order by e.recorded_at desc, e.id desc`.execute(db);
	return rows;
}
