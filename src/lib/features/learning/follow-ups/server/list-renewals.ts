import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { isOfTheYear } from './whose-course.ts';

const RENEWALS_A_PAGE = 10;

export type Renewal = {
	enrolmentId: string;
	personId: string;
	name: string;
	programme: string;
	triedOn: string | null;
};

/**
 * Who is asked whether she goes on: people of the year’s activities where one joins once and stays, who
 * have neither left, nor joined the next year, nor answered yet; by identifier, a page at a time.
 */
export async function listRenewals(
	db: Db,
	{ year, after }: { year: number; after?: string }
): Promise<{ renewals: Renewal[]; next: string | null }> {
	const { rows } = await sql<Renewal>`
		select e.id as "enrolmentId", e.person_id as "personId",
			i.given_name || ' ' || i.family_name as name, p.name as programme, a.day as "triedOn"
		from cycles c
		join programmes p on p.id = c.programme_id
		join workshop_groups g on g.cycle_id = c.id
		join enrolments e on e.group_id = g.id
		join person_identities i on i.person_id = e.person_id
		left join lateral (select answer, day from renewal_answers
			where enrolment_id = e.id order by id desc limit 1) a on true
		where c.year = ${year} and ${isOfTheYear}
			and not exists (select from cycle_cancellations x where x.cycle_id = c.id)
			and not exists (select from departures d where d.enrolment_id = e.id)
			and not exists (select from cycles nc join workshop_groups ng on ng.cycle_id = nc.id
				join enrolments ne on ne.group_id = ng.id
				where nc.programme_id = c.programme_id and nc.year = ${year + 1}
					and ne.person_id = e.person_id)
			and (a.answer is null or a.answer = 'not-reached')
			and ${after ? sql`e.id > ${after}::uuid` : sql`true`}
		order by e.id limit ${RENEWALS_A_PAGE + 1}`.execute(db);
	const renewals = rows.slice(0, RENEWALS_A_PAGE);
	const isMore = rows.length > RENEWALS_A_PAGE;
	return { renewals, next: isMore ? renewals.at(-1)!.enrolmentId : null };
}
