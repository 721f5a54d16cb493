import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';
import { keepGain } from '../conversation/keep-gain.ts';

/**
 * Takes away what these people said in their own words or answers; that somebody stood at a level
 * stays, of an anonymous subject, so that a group's progress adds up. Rows, by table.
 */
export async function erasePlacements(
	db: Db,
	personIds: readonly string[]
): Promise<Record<string, number>> {
	const hers = sql`(select id from placements where person_id = any (${personIds}::uuid[]))`;
	return {
		placement_situations: await affected(
			db,
			sql`delete from placement_situations where placement_id in ${hers}`
		),
		placement_readings: await affected(
			db,
			sql`delete from placement_readings where placement_id in ${hers}`
		),
		placement_answers: await affected(
			db,
			sql`delete from placement_answers where placement_id in ${hers}`
		),
		non_user_types: await affected(
			db,
			sql`delete from non_user_types where placement_id in ${hers}`
		),
		told_levels: await affected(
			db,
			sql`update told_levels set reason = null
				where reason is not null and person_id = any (${personIds}::uuid[])`
		)
	};
}

const KEPT_MONTHS = 6;

/**
 * Answers are erased six months after the course: the last séance of any group she is in, or the
 * day of the conversation when no course followed; the kind of non-user and how she reads go with
 * them. Level and gain stay.
 */
export async function erasePastAnswers(db: Db, today: string): Promise<Record<string, number>> {
	const before = Temporal.PlainDate.from(today).subtract({ months: KEPT_MONTHS }).toString();
	const past = sql`(select p.id from placements p
		where p.day < ${before}::date and not exists (
			select from enrolments e join seances s on s.group_id = e.group_id
			where e.person_id = p.person_id and s.day >= ${before}::date))`;
	await keepLateGains(db, past);
	return {
		placement_readings: await affected(
			db,
			sql`delete from placement_readings where placement_id in ${past}`
		),
		placement_answers: await affected(
			db,
			sql`delete from placement_answers where placement_id in ${past}`
		),
		non_user_types: await affected(
			db,
			sql`delete from non_user_types where placement_id in ${past}`
		)
	};
}

/** A measure that never succeeded would be lost with the answers. */
async function keepLateGains(db: Db, past: RawBuilder<unknown>): Promise<void> {
	const { rows } = await sql<{ id: string }>`
		select p.id from placements p where p.id in ${past}
			and exists (select from placement_answers a where a.placement_id = p.id)`.execute(db);
	for (const { id } of rows) await keepGain(db, id);
}
