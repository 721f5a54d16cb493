import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

export type SeasonGroup = {
	id: string;
	label: string;
	weekday: number | null;
	startsAt: string | null;
	endsAt: string | null;
	venue: string | null;
	capacity: number | null;
	/** Who is still in the group, as its page and its sheets count them, and who has left it. */
	enrolled: number;
	left: number;
	seances: number;
	held: number;
	/** Past séances of the last month without a single mark. */
	toFill: number;
	nextDay: string | null;
};

export type SeasonCycle = {
	id: string;
	programmeId: string;
	label: string;
	firstDay: string | null;
	lastDay: string | null;
	cancelled: boolean;
	groups: SeasonGroup[];
};

/** Every cycle of a year with its groups and what is left to do, in order of date. */
export async function showSeason(db: Db, year: number, today: string): Promise<SeasonCycle[]> {
	const [cycles, groups] = await Promise.all([
		db
			.selectFrom('cycles as c')
			.leftJoin('cycle_cancellations as x', 'x.cycle_id', 'c.id')
			.where('c.year', '=', year)
			.select(['c.id', 'c.programme_id', 'c.label', 'x.cycle_id as cancelled'])
			.execute(),
		groupRows(db, year, today)
	]);
	return cycles
		.map((cycle) => {
			const own = groups.filter((group) => group.cycleId === cycle.id);
			const firsts = own.flatMap((group) => group.firstDay ?? []).sort();
			const lasts = own.flatMap((group) => group.lastDay ?? []).sort();
			return {
				id: cycle.id,
				programmeId: cycle.programme_id,
				label: cycle.label,
				firstDay: firsts[0] ?? null,
				lastDay: lasts.at(-1) ?? null,
				cancelled: cycle.cancelled !== null,
				groups: own.map(({ cycleId: _c, firstDay: _f, lastDay: _l, ...group }) => group)
			};
		})
		.sort((a, b) => (a.firstDay ?? '9999').localeCompare(b.firstDay ?? '9999'));
}

type GroupRow = SeasonGroup & { cycleId: string; firstDay: string | null; lastDay: string | null };

async function groupRows(db: Db, year: number, today: string): Promise<GroupRow[]> {
	const { rows } = await sql<GroupRow>`
		select g.id, g.cycle_id as "cycleId", g.label, g.weekday, g.starts_at as "startsAt",
			g.ends_at as "endsAt", g.venue, g.capacity,
			e.enrolled, e.left,
			count(s.id) filter (where not s.cancelled) as seances,
			count(s.id) filter (where s.marked and not s.cancelled) as held,
			count(s.id) filter (where not s.marked and not s.cancelled
				and s.day <= ${today}::date and s.day >= ${today}::date - 30) as "toFill",
			min(s.day) as "firstDay", max(s.day) as "lastDay",
			min(s.day) filter (where s.day >= ${today}::date and not s.cancelled and not s.marked)
				as "nextDay"
		from workshop_groups g
		join cycles c on c.id = g.cycle_id
		cross join lateral (
			select count(*) filter (where coalesce(d.left_on, 'infinity') > ${today}::date) as enrolled,
				count(*) filter (where d.left_on <= ${today}::date) as left
			from enrolments e left join departures d on d.enrolment_id = e.id where e.group_id = g.id
		) e
		left join lateral (
			select s.id, s.day,
				exists (select from attendances a where a.seance_id = s.id) as marked,
				exists (select from seance_cancellations x where x.seance_id = s.id) as cancelled
			from seances s where s.group_id = g.id
		) s on true
		where c.year = ${year}
		group by g.id, e.enrolled, e.left
		order by g.weekday nulls last, g.starts_at nulls last, g.label`.execute(db);
	return rows;
}
