import { sql } from 'kysely';
import { listProgrammes, type Programme } from '#lib/features/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { CycleCounts, GroupCounts, SeanceCounts, SeasonCounts } from '../domain/counts.ts';
import { inDateOrder } from '../domain/date-order.ts';
import type { ProgrammeFacts } from '../domain/facts.ts';
import { peopleNounOf } from '../domain/people-noun.ts';
import { readPeopleCounts } from './read-people-counts.ts';

/**
 * Counts a season of the acting centre in PostgreSQL: five queries whatever its size. The same
 * figures as `countFacts` (a test compares them on random seasons).
 */
export async function readSeasonCounts(
	db: Db,
	centre: { slug: string; name: string },
	year: number
): Promise<SeasonCounts> {
	const programmes = await listProgrammes(db);
	const cycles = await readCycles(db, year);
	const groups = Map.groupBy(await readGroups(db, year), (group) => group.cycleId);
	const seances = Map.groupBy(await readSeances(db, year), (seance) => seance.cycleId);
	const { byProgramme, everybody } = await readPeopleCounts(db, year);
	const fiches = programmes.flatMap((programme) => {
		const own = cycles.filter((cycle) => cycle.programmeId === programme.id);
		if (own.length === 0) return [];
		const counted = own.map(({ programmeId: _programmeId, ...cycle }) => ({
			...cycle,
			groups: (groups.get(cycle.id) ?? []).map(({ cycleId: _cycleId, ...group }) => group),
			seances: (seances.get(cycle.id) ?? []).map(({ cycleId: _cycleId, ...seance }) => seance)
		}));
		return [
			{
				programme: factsOf(programme),
				cycles: inDateOrder(counted, year),
				people: byProgramme(programme.id)
			}
		];
	});
	fiches.sort((a, b) => (a.programme.slug < b.programme.slug ? -1 : 1));
	return { version: 1, year, centre, fiches, people: everybody };
}

function factsOf(programme: Programme): ProgrammeFacts {
	return {
		slug: programme.slug,
		name: programme.name,
		peopleNoun: peopleNounOf(
			programme.peopleNoun === 'adherent' ? 'adhérent' : programme.peopleNoun
		),
		countedBy: programme.countedBy,
		objectives: programme.objectives.map(({ label, tag }) => ({ text: label, tag }))
	};
}

type CycleRow = Omit<CycleCounts, 'groups' | 'seances'> & { programmeId: string };

async function readCycles(db: Db, year: number): Promise<CycleRow[]> {
	const { rows } = await sql<CycleRow>`
		select c.id, c.programme_id as "programmeId", c.label, x.recorded_at::date as "cancelledOn",
			(select min(s.day) from workshop_groups g join seances s on s.group_id = g.id
				where g.cycle_id = c.id) as "firstDay",
			count(distinct e.person_id) as enrolled,
			count(d.enrolment_id) as leavers
		from cycles c
		left join cycle_cancellations x on x.cycle_id = c.id
		left join workshop_groups g on g.cycle_id = c.id
		left join enrolments e on e.group_id = g.id
		left join departures d on d.enrolment_id = e.id
		where c.year = ${year}
		group by c.id, x.cycle_id`.execute(db);
	return rows;
}

async function readGroups(db: Db, year: number): Promise<(GroupCounts & { cycleId: string })[]> {
	const { rows } = await sql<GroupCounts & { cycleId: string }>`
		select g.id, g.cycle_id as "cycleId", g.label, count(distinct e.person_id) as enrolled
		from cycles c
		join workshop_groups g on g.cycle_id = c.id
		left join enrolments e on e.group_id = g.id
		where c.year = ${year}
		group by g.id order by g.id::text collate "C"`.execute(db);
	return rows;
}

async function readSeances(db: Db, year: number): Promise<(SeanceCounts & { cycleId: string })[]> {
	const { rows } = await sql<SeanceCounts & { cycleId: string }>`
		select s.id, g.cycle_id as "cycleId", s.group_id as "groupId", s.day,
			s.planned_minutes as "plannedMinutes",
			coalesce(s.real_minutes, s.planned_minutes) as minutes,
			exists (select from seance_cancellations x where x.seance_id = s.id) as cancelled,
			count(*) filter (where a.kind = 'present') as present,
			count(*) filter (where a.kind = 'late') as late,
			count(*) filter (where a.kind = 'absent') as absent,
			count(*) filter (where a.kind = 'excused') as excused,
			-- least() passes over nulls: only the late ones may be asked.
			coalesce(sum(least(a.late_minutes, coalesce(s.real_minutes, s.planned_minutes)))
				filter (where a.kind = 'late'), 0) as "lateMinutes",
			count(*) filter (where counted.yes) as "countedMarks",
			count(*) filter (where counted.yes and a.kind in ('present', 'late')) as "countedAttendances"
		from cycles c
		join workshop_groups g on g.cycle_id = c.id
		join seances s on s.group_id = g.id
		left join attendances a on a.seance_id = s.id
		left join enrolments e on e.id = a.enrolment_id
		left join departures d on d.enrolment_id = e.id
		cross join lateral (
			select a.seance_id is not null and coalesce(e.enrolled_on <= s.day, true)
				and coalesce(s.day < d.left_on, true) as yes
		) counted
		where c.year = ${year}
		group by s.id, g.cycle_id order by s.day, s.id::text collate "C"`.execute(db);
	return rows;
}
