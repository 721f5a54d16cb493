import { sql } from 'kysely';
import { mayRead } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { ProgrammeFormat } from '../../domain/programmes/programme-format.ts';
import type { Slot } from '../../domain/seances/slot.ts';
import { announcedFor } from '../absences/announced-for.ts';

export type GroupSeance = {
	id: string;
	day: string;
	startsAt: string | null;
	minutes: number;
	cancelled: boolean;
	/** It is no longer where it was planned. */
	moved: boolean;
	marks: number;
	/** Who said that she will not come, by name. */
	announced: string[];
	/** Null for a role that never sees past attendance. */
	attendances: number | null;
	closedAt: Temporal.Instant | null;
};

export type GroupMember = {
	enrolmentId: string;
	personId: string;
	/** Null for an anonymous subject, whose name was too old to be kept. */
	name: string | null;
	leftOn: string | null;
	/** Null for a role that never sees past attendance. */
	attendances: number | null;
	marks: number | null;
};

export type Group = Slot & {
	id: string;
	label: string;
	/** Its room at the centre, or where else it meets. */
	venue: string | null;
	capacity: number | null;
	cycle: { id: string; label: string; year: number; cancelled: boolean };
	programme: { id: string; slug: string; name: string; format: ProgrammeFormat };
	animators: string[];
	seances: GroupSeance[];
	members: GroupMember[];
};

/** One group with its séances and the people enrolled in it, or null. */
export async function showGroup(db: Db, groupId: string): Promise<Group | null> {
	const isCounted = mayRead(db, 'attendance');
	const [head, seances, members] = await Promise.all([
		headOf(db, groupId),
		seancesOf(db, groupId, isCounted),
		membersOf(db, groupId, isCounted)
	]);
	if (!head) return null;
	return {
		id: head.id,
		label: head.label,
		weekday: head.weekday,
		startsAt: head.starts_at,
		endsAt: head.ends_at,
		venue: [head.room, head.venue].filter(Boolean).join(', ') || null,
		capacity: head.capacity,
		cycle: {
			id: head.cycle_id,
			label: head.cycle_label,
			year: head.year,
			cancelled: head.cancelled !== null
		},
		programme: {
			id: head.programme_id,
			slug: head.slug,
			name: head.name,
			format: head.format as ProgrammeFormat
		},
		animators: head.animators,
		seances,
		members
	};
}

function headOf(db: Db, groupId: string) {
	return db
		.selectFrom('workshop_groups as g')
		.innerJoin('cycles as c', 'c.id', 'g.cycle_id')
		.innerJoin('programmes as p', 'p.id', 'c.programme_id')
		.leftJoin('cycle_cancellations as x', 'x.cycle_id', 'c.id')
		.leftJoin('group_rooms as gr', 'gr.group_id', 'g.id')
		.leftJoin('rooms as r', 'r.id', 'gr.room_id')
		.where('g.id', '=', groupId)
		.select(['g.id', 'g.label', 'g.weekday', 'g.starts_at', 'g.ends_at', 'g.venue', 'g.capacity'])
		.select('r.name as room')
		.select(['c.id as cycle_id', 'c.label as cycle_label', 'c.year', 'x.cycle_id as cancelled'])
		.select(['p.id as programme_id', 'p.slug', 'p.name', 'p.format'])
		.select(
			sql<string[]>`array(select s.display_name from group_animators a
				join staff_members s on s.id = a.staff_id where a.group_id = g.id order by s.display_name)`.as(
				'animators'
			)
		)
		.executeTakeFirst();
}

async function seancesOf(db: Db, groupId: string, isCounted: boolean): Promise<GroupSeance[]> {
	const { rows } = await sql<GroupSeance>`
		select s.id, s.day, s.starts_at as "startsAt", coalesce(s.real_minutes, s.planned_minutes) as minutes,
			exists (select from seance_cancellations x where x.seance_id = s.id) as cancelled,
			coalesce((select (m.from_day, m.from_starts_at, m.from_venue)
					is distinct from (s.day, s.starts_at, s.venue)
				from seance_moves m where m.seance_id = s.id order by m.id limit 1), false) as moved,
			${announcedFor('s.id')} as announced,
			count(a.seance_id) as marks,
			count(a.seance_id) filter (where a.kind in ('present', 'late')) as attendances,
			(select max(k.recorded_at) from seance_closings k where k.seance_id = s.id) as "closedAt"
		from seances s left join attendances a on a.seance_id = s.id
		where s.group_id = ${groupId}
		group by s.id order by s.day, s.starts_at`.execute(db);
	return isCounted ? rows : rows.map((row) => ({ ...row, attendances: null }));
}

async function membersOf(db: Db, groupId: string, isCounted: boolean): Promise<GroupMember[]> {
	const { rows } = await sql<GroupMember>`
		select e.id as "enrolmentId", e.person_id as "personId",
			i.given_name || ' ' || i.family_name as name, d.left_on as "leftOn",
			count(a.seance_id) as marks,
			count(a.seance_id) filter (where a.kind in ('present', 'late')) as attendances
		from enrolments e
		left join person_identities i on i.person_id = e.person_id
		left join departures d on d.enrolment_id = e.id
		left join attendances a on a.enrolment_id = e.id
		where e.group_id = ${groupId}
		group by e.id, i.person_id, d.enrolment_id
		order by i.family_name nulls last, i.given_name, e.id`.execute(db);
	return isCounted ? rows : rows.map((row) => ({ ...row, attendances: null, marks: null }));
}
