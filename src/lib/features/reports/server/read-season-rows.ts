import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { AgeBand } from '#lib/features/people/index.ts';
import type { Sex } from '../domain/facts.ts';
import {
	cyclesOf,
	marksOfSeances,
	marksOutside,
	peopleEnrolled,
	peopleSeenBefore,
	rowsOfYear
} from './season-queries.ts';

/** Rows told column by column: a name written once, and not once a row. */
type Columns<Row> = { [Column in keyof Row]: Row[Column][] };

export type SeasonRows = {
	cycles: { id: string; programmeId: string; label: string; cancelledOn: string | null }[];
	/** In order of identifier. */
	groups: Columns<{ id: string; cycle: string; label: string }>;
	/** In order of day. */
	/** In order of day. */
	seances: Columns<{
		id: string;
		group: string;
		day: string;
		planned: number;
		real: number | null;
		cancelled: boolean;
	}>;
	/** By séance; one without a mark is not there. */
	marks: Columns<{
		id: string;
		marks: number;
		absent: number;
		excused: number;
		lates: number[] | null;
	}>;
	/** Séances of the marks dated outside an enrolment. */
	outside: Columns<{ id: string; attended: boolean }>;
	enrolments: Columns<{ group: string; person: string; left: boolean }>;
	people: Columns<{
		id: string;
		birth: number | null;
		band: AgeBand | null;
		sex: Sex | null;
		commune: string | null;
	}>;
	/** People who had a mark before the year. */
	seenBefore: Columns<{ id: string }>;
};

/** One statement, hence one instant: a mark saved meanwhile is in every figure or in none. */
export async function readSeasonRows(db: Db, year: number): Promise<SeasonRows> {
	const { rows } = await sql<SeasonRows>`with ${rowsOfYear(year)}
		select
			(select coalesce(json_agg(c), '[]') from (${cyclesOf(year)}) c) as cycles,
			${columns(sql`select id, cycle_id as cycle, label from year_groups order by id`, 'id cycle label')}
				as groups,
			${columns(
				sql`select id, group_id as group, day, planned_minutes as planned, real_minutes as real,
					id in (select seance_id from called_off) as cancelled
				from year_seances order by day, id`,
				'id group day planned real cancelled'
			)} as seances,
			${columns(marksOfSeances, 'id marks absent excused lates')} as marks,
			${columns(marksOutside, 'id attended')} as outside,
			${columns(
				sql`select group_id as group, person_id as person,
					id in (select enrolment_id from gone) as left
				from enrolled`,
				'group person left'
			)} as enrolments,
			${columns(peopleEnrolled, 'id birth band sex commune')} as people,
			${columns(peopleSeenBefore(year), 'id')} as "seenBefore"`.execute(db);
	return rows[0]!;
}

/** The rows of a query as one object of arrays, all in the same order. */
function columns(query: RawBuilder<unknown>, names: string): RawBuilder<unknown> {
	const told = names
		.split(' ')
		.map((name) => sql`${sql.lit(name)}, coalesce(json_agg(${sql.ref(`r.${name}`)}), '[]')`);
	return sql`(select json_build_object(${sql.join(told)}) from (${query}) r)`;
}
