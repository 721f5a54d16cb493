import { type RawBuilder, sql } from 'kysely';
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
	/** Groups that are over, which a long season counts and does not tell. */
	overGroups: number;
};

/** One programme of a season, or one cycle of it, which is then told whole however long it is. */
export type SeasonPart = { programmeId?: string; cycleId?: string };

/** A season of more groups is long: nobody reads it whole, and its groups that are over are counted. */
const TOLD_WHOLE = 60;

/** Every cycle of a year with its groups and what is left to do, in order of date. */
export async function showSeason(
	db: Db,
	year: number,
	today: string,
	{ programmeId, cycleId }: SeasonPart = {}
): Promise<SeasonCycle[]> {
	const [cycles, rows] = await Promise.all([
		db
			.selectFrom('cycles as c')
			.leftJoin('cycle_cancellations as x', 'x.cycle_id', 'c.id')
			.where('c.year', '=', year)
			.$if(programmeId !== undefined, (of) => of.where('c.programme_id', '=', programmeId!))
			.$if(cycleId !== undefined, (of) => of.where('c.id', '=', cycleId!))
			.select(['c.id', 'c.programme_id', 'c.label', 'x.cycle_id as cancelled'])
			.execute(),
		seasonRows(db, year, today, { programmeId, cycleId })
	]);
	return cycles
		.map((cycle) => {
			const own = rows.filter((row) => row.cycleId === cycle.id);
			const firsts = own.flatMap((row) => row.firstDay ?? []).sort();
			const lasts = own.flatMap((row) => row.lastDay ?? []).sort();
			return {
				id: cycle.id,
				programmeId: cycle.programme_id,
				label: cycle.label,
				firstDay: firsts[0] ?? null,
				lastDay: lasts.at(-1) ?? null,
				cancelled: cycle.cancelled !== null,
				groups: own.flatMap(({ cycleId: _c, firstDay: _f, lastDay: _l, overGroups, ...group }) =>
					overGroups === null ? group : []
				),
				overGroups: own.find(({ overGroups }) => overGroups !== null)?.overGroups ?? 0
			};
		})
		.sort((a, b) => (a.firstDay ?? '9999').localeCompare(b.firstDay ?? '9999'));
}

/** A group that is told, or how many of a cycle are over: only its cycle and days are then said. */
type SeasonRow = SeasonGroup & {
	cycleId: string;
	firstDay: string | null;
	lastDay: string | null;
	overGroups: number | null;
};

/**
 * A group is over thirty days after its last séance: nothing of it is then left to fill. Of those that
 * are over in a long season, only the days are read, in the index that covers them. No column is left
 * to a star: the statement would be planned at each page (prepare-reads.ts).
 */
async function seasonRows(
	db: Db,
	year: number,
	today: string,
	{ programmeId, cycleId }: SeasonPart
): Promise<SeasonRow[]> {
	const isLong = cycleId ? sql`false` : sql`count(*) over () > ${TOLD_WHOLE}`;
	const { rows } = await sql<SeasonRow>`
		with season as (
			select g.id, g.cycle_id, g.label, g.weekday, g.starts_at, g.ends_at, g.venue, g.capacity,
				${isLong} as is_long
			from workshop_groups g
			join cycles c on c.id = g.cycle_id
			where c.year = ${year} ${only(sql`c.programme_id`, programmeId)} ${only(sql`c.id`, cycleId)}
		), dated as (
			select id, cycle_id, label, weekday, starts_at, ends_at, venue, capacity, first_day, last_day,
				coalesce(last_day < ${today}::date - 30, false) as is_over
			from season
			cross join lateral (
				select min(s.day) as first_day, max(s.day) as last_day
				from seances s where s.group_id = season.id and season.is_long
			) days
		)
		select g.id, g.cycle_id as "cycleId", g.label, g.weekday, g.starts_at as "startsAt",
			g.ends_at as "endsAt", g.venue, g.capacity, e.enrolled, e.left,
			s.seances, s.held, s.to_fill as "toFill", s.next_day as "nextDay",
			s.first_day as "firstDay", s.last_day as "lastDay", null::bigint as "overGroups"
		from dated g
		cross join lateral (
			select count(*) filter (where coalesce(d.left_on, 'infinity') > ${today}::date) as enrolled,
				count(*) filter (where d.left_on <= ${today}::date) as left
			from enrolments e left join departures d on d.enrolment_id = e.id where e.group_id = g.id
		) e
		cross join lateral (
			select count(*) filter (where not s.cancelled) as seances,
				count(*) filter (where s.marked and not s.cancelled) as held,
				count(*) filter (where not s.marked and not s.cancelled
					and s.day <= ${today}::date and s.day >= ${today}::date - 30) as to_fill,
				min(s.day) filter (where s.day >= ${today}::date and not s.cancelled and not s.marked)
					as next_day,
				min(s.day) as first_day, max(s.day) as last_day
			from (
				select s.day,
					exists (select from attendances a where a.seance_id = s.id) as marked,
					exists (select from seance_cancellations x where x.seance_id = s.id) as cancelled
				from seances s where s.group_id = g.id
				-- Apart: whether it was marked would otherwise be looked up anew for each count.
				offset 0
			) s
		) s
		where not g.is_over
		union all
		select null, cycle_id, null, null, null, null, null, null, null, null, null, null, null, null,
			min(first_day), max(last_day), count(*)
		from dated where is_over group by cycle_id
		order by weekday nulls last, "startsAt" nulls last, label`.execute(db);
	return rows;
}

function only(column: RawBuilder<unknown>, id: string | undefined): RawBuilder<unknown> {
	return id === undefined ? sql`` : sql`and ${column} = ${id}`;
}
