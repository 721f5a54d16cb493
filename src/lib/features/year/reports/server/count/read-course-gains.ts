import { type RawBuilder, sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { asItIs, askAlone } from '#lib/platform/database/ask-in-one.ts';
import { courseGain, type CourseGain } from '../../domain/count/course-gain.ts';

export type MeasuredRow = {
	programmeId: string;
	cycleId: string;
	personId: string;
	likelihoods: number[];
};

/** What the people of a season who answered before and after their course gained; the last one last. */
export async function readYearGains(db: Db, year: number): Promise<MeasuredRow[]> {
	return (await askAlone(db, anyGainOf(db))) ? measuredIn(db, sql`c.year = ${year}`) : [];
}

/** The same of one group, and whom it was measured of; null when nobody was. */
export async function readGroupGain(
	db: Db,
	groupId: string
): Promise<{ gain: CourseGain; personIds: string[] } | null> {
	const rows = await measuredIn(db, sql`w.id = ${groupId}`);
	const gain = gainOf(rows);
	return gain && { gain, personIds: rows.map(({ personId }) => personId) };
}

/** The gain of these people, the last measure of each; null without any. */
export function gainOf(rows: readonly MeasuredRow[]): CourseGain | null {
	if (rows.length === 0) return null;
	return courseGain([...new Map(rows.map((row) => [row.personId, row.likelihoods])).values()]);
}

/** Most centres measure nothing yet, and the whole statement takes longer to plan than to run. */
export const anyGainOf = (db: Db) =>
	asItIs(sql<boolean>`exists (select from placement_gains where centre_id = ${centreOf(db)})`);

/**
 * A measure is that of a course when its second conversation was held after the course's first séance
 * and at most six months after the last (docs/report-rules.md).
 */
async function measuredIn(db: Db, course: RawBuilder<unknown>): Promise<MeasuredRow[]> {
	const { rows } = await sql<MeasuredRow>`
		with measured as materialized (
			select a.person_id, a.day, g.likelihoods
			from placement_gains g
			join current_placement_endings() ea on ea.id = g.after_id
			join current_placement_endings() eb on eb.id = g.before_id
			join placements a on a.id = ea.placement_id
			where not exists (select from placement_undos u
				where u.placement_id in (ea.placement_id, eb.placement_id))
		)
		select c.programme_id as "programmeId", c.id as "cycleId", m.person_id as "personId", m.likelihoods
		from measured m
		join enrolments e on e.person_id = m.person_id
		join workshop_groups w on w.id = e.group_id
		join cycles c on c.id = w.cycle_id
		cross join lateral (
			select min(s.day) as first, max(s.day) as last from seances s where s.group_id = w.id
		) held
		where ${course} and m.day > held.first and m.day <= held.last + interval '6 months'
		order by m.day, m.person_id`.execute(db);
	return rows;
}
