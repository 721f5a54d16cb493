import { type RawBuilder, sql } from 'kysely';
import { hasNotObjected } from '#lib/features/people/rights-asked/index.server.ts';
import { waitsSomewhere } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	ASKED_BY,
	type LastAsk,
	LETTER_WAITS_MONTHS,
	type YearlyAnswer,
	yearlyDays
} from '../domain/yearly-ask.ts';
import { isCourse } from './whose-course.ts';

const ASKS_A_PAGE = 10;

export type AskCursor = { endedOn: string; id: string };
export type YearlyAsk = {
	personId: string;
	name: string;
	/** The last course that she followed to its end: the pre-list of it is what is proposed. */
	programmeId: string;
	programme: string;
	endedOn: string;
	/** The last ask that counts; null: she was never asked. */
	askedOn: string | null;
	isLate: boolean;
	/** The day somebody tried since, and did not reach her. */
	triedOn: string | null;
};

type Row = Omit<YearlyAsk, 'isLate'>;

/**
 * The last course that each person followed to its end, with her name, what the years’ asks came to,
 * and whether anything is against asking her: a no, an objection, a course under way, a pre-list.
 */
const followed = (today: string) => sql`
	ended as materialized (
		select s.group_id, max(s.day) as day from seances s
		where not exists (select from seance_cancellations x where x.seance_id = s.id)
		group by s.group_id
	), attended as materialized (
		select e.person_id, n.day, e.id, c.programme_id, p.name, ${isCourse} as is_course
		from ended n
		join workshop_groups g on g.id = n.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		join enrolments e on e.group_id = g.id
		where not exists (select from cycle_cancellations x where x.cycle_id = c.id)
			and not exists (select from departures d where d.enrolment_id = e.id)
	), course as (
		select distinct on (person_id) person_id, day, programme_id, name
		from attended where is_course and day < ${today}::date
		order by person_id, day desc, id desc
	), known as (
		select c.person_id, c.day, c.programme_id, c.name as programme,
			i.given_name || ' ' || i.family_name as name,
			asked.day as asked_on, asked.answer as asked_by, tried.day as tried_on
		from course c
		join person_identities i on i.person_id = c.person_id
		left join lateral (select a.day, a.answer from yearly_asks a where a.person_id = c.person_id
			and a.answer = any (${[...ASKED_BY]}) order by a.id desc limit 1) asked on true
		left join lateral (select a.day from yearly_asks a where a.person_id = c.person_id
			and a.answer = 'not-reached' and a.day >= coalesce(asked.day, c.day)
			order by a.id desc limit 1) tried on true
		where ${standsRefused('c.person_id')} is not true
			and ${hasNotObjected('c.person_id')}
			and not exists (select from attended u where u.person_id = c.person_id and u.day >= ${today}::date)
			and not ${waitsSomewhere('c.person_id')}
	)`;

/** Whether the last word of her on being asked is a no; null: she said nothing of it. */
export function standsRefused(person: string): RawBuilder<boolean> {
	return sql`(select a.answer = 'no-more' from yearly_asks a where a.person_id = ${sql.ref(person)}
		and a.answer in ('no-more', 'asks-again') order by a.id desc limit 1)`;
}

const COLUMNS = sql`k.person_id as "personId", k.name, k.programme_id as "programmeId", k.programme,
	k.day as "endedOn", k.asked_on as "askedOn", k.tried_on as "triedOn"`;

/**
 * Whom to ask this year: people whose last course ended a year ago or more, who were not asked for a
 * year; those whose course is the oldest first, a page at a time.
 */
export async function listYearlyAsks(
	db: Db,
	{ today, after }: { today: string; after?: AskCursor }
): Promise<{ asks: YearlyAsk[]; next: AskCursor | null }> {
	const { rows } = await sql<Row>`
		with ${followed(today)}
		select ${COLUMNS} from known k
		where greatest(k.day, k.asked_on) <= ${today}::date - interval '1 year'
			and ${after ? sql`(k.day, k.person_id) > (${after.endedOn}::date, ${after.id}::uuid)` : sql`true`}
		order by k.day, k.person_id limit ${ASKS_A_PAGE + 1}`.execute(db);
	const asks = rows.slice(0, ASKS_A_PAGE).map(withLate(today));
	const last = asks.at(-1);
	const isMore = rows.length > ASKS_A_PAGE && last;
	return { asks, next: isMore ? { endedOn: last.endedOn, id: last.personId } : null };
}

/** Of these people, those whom nothing keeps from being asked, this year or another. */
export async function asksAmong(
	db: Db,
	{ today, personIds }: { today: string; personIds: readonly string[] }
): Promise<Map<string, { endedOn: string; asked: LastAsk }>> {
	const { rows } = await sql<Row & { askedBy: YearlyAnswer | null }>`
		with ${followed(today)}
		select ${COLUMNS}, k.asked_by as "askedBy" from known k
		where k.person_id = any (${[...personIds]}::uuid[])`.execute(db);
	return new Map(
		rows.map(({ personId, endedOn, askedOn, askedBy }) => [
			personId,
			{ endedOn, asked: askedOn && askedBy ? { answer: askedBy, day: askedOn } : null }
		])
	);
}

/** Those to whom a letter was written, and who have not said anything since; the latest first. */
export async function listLettersAsked(
	db: Db,
	{ today, writtenOn }: { today: string; writtenOn?: string }
): Promise<YearlyAsk[]> {
	const { rows } = await sql<Row>`
		with ${followed(today)}
		select ${COLUMNS} from known k
		where k.asked_by = 'written' and ${
			writtenOn
				? sql`k.asked_on = ${writtenOn}::date`
				: sql`k.asked_on > ${today}::date - make_interval(months => ${LETTER_WAITS_MONTHS})`
		}
		order by k.asked_on desc, k.name, k.person_id limit 200`.execute(db);
	return rows.map(withLate(today));
}

export type Refusal = { personId: string; name: string; day: string };

/** Who said no, the latest first: it is taken back here when it was noted by mistake. */
export async function listRefusals(db: Db): Promise<Refusal[]> {
	const { rows } = await sql<Refusal>`
		select a.person_id as "personId", i.given_name || ' ' || i.family_name as name, a.day
		from yearly_asks a join person_identities i on i.person_id = a.person_id
		where a.answer = 'no-more' and not exists (select from yearly_asks b
			where b.person_id = a.person_id and b.id > a.id and b.answer in ('no-more', 'asks-again'))
		order by a.id desc limit ${ASKS_A_PAGE}`.execute(db);
	return rows;
}

const withLate =
	(today: string) =>
	(row: Row): YearlyAsk => ({
		...row,
		isLate: yearlyDays(row.endedOn, row.askedOn).lateOn <= today
	});
