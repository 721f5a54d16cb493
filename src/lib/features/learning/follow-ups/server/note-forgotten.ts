import { type RawBuilder, sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { askAlone, asList, type Question } from '#lib/platform/database/ask-in-one.ts';
import { refuse } from '#lib/shared/refuse.ts';

/** Months during which what was forgotten still tells what to see again. */
const TOLD_FOR_MONTHS = 12;

export type Learnt = { personId: string; programmeId: string };

/** What each of these people saw of a programme: what was ticked at the séances where she was. */
export async function contentsSeenBy(
	db: Db,
	those: readonly Learnt[]
): Promise<Map<string, string[]>> {
	if (those.length === 0) return new Map();
	const { rows } = await sql<{ personId: string; programmeId: string; contents: string[] }>`
		select e.person_id as "personId", c.programme_id as "programmeId",
			array_agg(distinct w.content) as contents
		from unnest(${those.map(({ personId }) => personId)}::uuid[],
			${those.map(({ programmeId }) => programmeId)}::uuid[]) as asked (person_id, programme_id)
		join enrolments e on e.person_id = asked.person_id
		join workshop_groups g on g.id = e.group_id
		join cycles c on c.id = g.cycle_id and c.programme_id = asked.programme_id
		join attendances a on a.enrolment_id = e.id and a.kind in ('present', 'late')
		join lateral (select contents from seance_contents
			where seance_id = a.seance_id order by id desc limit 1) l on true
		cross join lateral unnest(l.contents) as w (content)
		where not exists (select from seance_cancellations x where x.seance_id = a.seance_id)
		group by e.person_id, c.programme_id`.execute(db);
	return new Map(
		rows.map(({ personId, programmeId, contents }) => [`${personId} ${programmeId}`, contents])
	);
}

/**
 * Notes what somebody says she no longer knows, of what she saw; nothing ticked writes nothing. Whoever
 * notes it holds her enrolment.
 */
export async function noteForgotten(
	db: Db,
	said: Learnt & { contents: readonly string[]; today: string }
) {
	if (said.contents.length === 0) return null;
	const seen = (await contentsSeenBy(db, [said])).get(`${said.personId} ${said.programmeId}`) ?? [];
	if (said.contents.some((content) => !seen.includes(content))) {
		return refuse('forgotten', 'La liste des contenus a changé\u00a0: rechargez la page.');
	}
	await db
		.insertInto('forgotten_contents')
		.values({
			centre_id: centreOf(db),
			person_id: said.personId,
			programme_id: said.programmeId,
			contents: [...new Set(said.contents)],
			day: said.today,
			...recordedBy(db)
		})
		.execute();
	return null;
}

type OfGroup = { groupId: string; today: string };
export type ToSeeAgain = { content: string; people: number };

/** What the people of a group forgot and the group has not seen since: its next contents. */
export function toSeeAgain({ groupId, today }: OfGroup): Question<ToSeeAgain[]> {
	const seenSince = sql`exists (select from seances s
		join lateral (select contents from seance_contents
			where seance_id = s.id order by id desc limit 1) l on true
		where s.group_id = ${groupId} and s.day > f.day and w.content = any (l.contents)
			and not exists (select from seance_cancellations x where x.seance_id = s.id))`;
	return forgotten(
		today,
		sql`exists (select from enrolments e where e.group_id = ${groupId} and e.person_id = f.person_id
			and not exists (select from departures d where d.enrolment_id = e.id))`,
		sql`not ${seenSince}`
	);
}

/** What the people of a programme forgot within a year: what to see again, most often said first. */
export async function oftenForgotten(
	db: Db,
	{ programmeId, today }: { programmeId: string; today: string }
): Promise<ToSeeAgain[]> {
	return askAlone(db, forgotten(today, sql`f.programme_id = ${programmeId}`, sql`true`));
}

function forgotten(
	today: string,
	whose: RawBuilder<unknown>,
	which: RawBuilder<unknown>
): Question<ToSeeAgain[]> {
	return asList(sql<ToSeeAgain>`
		with last as (
			select distinct on (f.person_id, f.programme_id) f.person_id, f.contents, f.day
			from forgotten_contents f
			where ${whose} and f.day > ${today}::date - make_interval(months => ${TOLD_FOR_MONTHS})
			order by f.person_id, f.programme_id, f.id desc
		)
		select w.content, count(distinct f.person_id)::int as people
		from last f cross join lateral unnest(f.contents) as w (content)
		where ${which} group by w.content order by people desc, w.content`);
}
