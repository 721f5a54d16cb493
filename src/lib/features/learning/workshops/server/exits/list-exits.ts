import { sql } from 'kysely';
import { authorOf, mayRead } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { asList, type Question } from '#lib/platform/database/ask-in-one.ts';
import type { ExitWord } from '../../domain/exits/course-exit.ts';

export type ExitLine = {
	enrolmentId: string;
	/** Null for an anonymous subject: nothing more can be said of her. */
	name: string | null;
	leftOn: string | null;
	/** The word that counts; null while nothing is said, or once it is taken back. */
	word: ExitWord | null;
	/** The day on which she said it, and who noted it. */
	day: string | null;
	by: string | null;
};

/**
 * What the people of a group said at the end of it, in the order of its list; null for a role that
 * does not know how far they came.
 */
export function exitsOf(db: Db, groupId: string): Question<ExitLine[]> | null {
	if (!mayRead(db, 'course-exit')) return null;
	return asList(sql<ExitLine>`
		select e.id as "enrolmentId", i.given_name || ' ' || i.family_name as name,
			d.left_on as "leftOn", x.word,
			case when x.word is not null then x.day end as day,
			case when x.word is not null then ${authorOf('x.recorded_by')} end as by
		from enrolments e
		left join person_identities i on i.person_id = e.person_id
		left join departures d on d.enrolment_id = e.id
		left join lateral (
			select word, day, recorded_by from course_exits
			where enrolment_id = e.id order by id desc limit 1) x on true
		where e.group_id = ${groupId}
		order by i.family_name nulls last, i.given_name, e.id`);
}
