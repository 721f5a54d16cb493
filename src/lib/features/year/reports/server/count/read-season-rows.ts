import { type RawBuilder, sql } from 'kysely';
import type { AgeBand } from '#lib/features/people/people/index.ts';
import type { ExitWord } from '#lib/features/learning/workshops/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Sex } from '../../domain/count/facts.ts';
import {
	cyclesOf,
	LAST_WORDS,
	MARKS_OUTSIDE,
	RESIDENTS,
	rowsOfYear,
	SEANCES_WITH_SHEETS,
	SEATS,
	seenBeforeOf
} from './season-queries.ts';

/** Rows told column by column: a name written once, and not once a row. */
type Columns<Row> = { [Column in keyof Row]: Row[Column][] };

/** Groups and people are called by their numbers, which are their places here. */
export type SeasonRows = {
	cycles: { id: string; programmeId: string; label: string; cancelledOn: string | null }[];
	/** In order of identifier. */
	groups: Columns<{ id: string; cycle_id: string; label: string; seats: number | null }>;
	/** In order of day. */
	seances: Columns<{
		id: string;
		of_group: number;
		day: string;
		planned: number;
		real: number | null;
		cancelled: boolean;
		/** Null without a single mark. */
		marks: number | null;
		absent: number | null;
		excused: number | null;
		lates: number[] | null;
	}>;
	/** Séances of the marks dated outside an enrolment. */
	outside: Columns<{ id: string; attended: boolean }>;
	seats: Columns<{ of_group: number; person: number; left: boolean }>;
	/** In the order in which they were said. */
	exits: Columns<{ of_group: number; person: number; word: ExitWord }>;
	people: Columns<{
		birth: number | null;
		band: AgeBand | null;
		sex: Sex | null;
		commune: string | null;
		/** Its kind, a space, its name. */
		quarter: string | null;
		/** Had a mark before the year. */
		seen: boolean;
	}>;
};

/** One statement, hence one instant: a mark saved meanwhile is in every figure or in none. */
export async function readSeasonRows(db: Db, year: number): Promise<SeasonRows> {
	const { rows } = await sql<SeasonRows>`
		with ${rowsOfYear(year)},
			residents as materialized (${RESIDENTS}),
			seen_before as materialized (${seenBeforeOf(year)}),
			told_seances as materialized (${SEANCES_WITH_SHEETS}),
			last_words as materialized (${LAST_WORDS}),
			seats as materialized (${SEATS})
		select
			(select coalesce(json_agg(c), '[]') from (${cyclesOf(year)}) c) as cycles,
			${columns(['id', 'cycle_id', 'label', 'seats'], sql`year_groups order by no`)} as groups,
			${columns(
				[
					...['id', 'of_group', 'day', 'planned', 'real', 'cancelled'],
					...['marks', 'absent', 'excused', 'lates']
				],
				sql`told_seances where id is not null order by day, id`
			)} as seances,
			${columns(['id', 'attended'], sql`(${MARKS_OUTSIDE}) m`)} as outside,
			${columns(['of_group', 'person', 'left'], sql`seats where person is not null`)} as seats,
			${columns(['of_group', 'person', 'word'], sql`seats where word is not null order by said`)} as exits,
			${columns(
				['birth', 'band', 'sex', 'commune', 'quarter', 'seen'],
				sql`(select no, birth, band, sex, commune, quarter, id in (select id from seen_before) as seen
					from residents) p order by no`
			)} as people`.execute(db);
	return rows[0]!;
}

/** The rows of a query as one object of arrays, all in the same order. */
function columns(names: string[], from: RawBuilder<unknown>): RawBuilder<unknown> {
	const told = names.map(
		(name) => sql`${sql.lit(name)}, coalesce(json_agg(${sql.ref(`r.${name}`)}), '[]')`
	);
	const own = names.map((name) => sql.ref(name));
	return sql`(select json_build_object(${sql.join(told)}) from (select ${sql.join(own)} from ${from}) r)`;
}
