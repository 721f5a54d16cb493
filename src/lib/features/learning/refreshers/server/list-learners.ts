import { type RawBuilder, sql } from 'kysely';
import { hasNotObjected } from '#lib/features/people/rights-asked/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** A page is a morning of calls. */
const LEARNERS_A_PAGE = 10;

export type SiteChange = {
	id: string;
	programmeId: string;
	programme: string;
	slug: string;
	content: string;
	note: string;
	day: string;
};

export type Learner = {
	personId: string;
	name: string;
	/** The last time she saw it. */
	seenOn: string;
	triedOn: string | null;
};

/**
 * Who saw a content before it changed: present at a séance where it was ticked, known by name, who has
 * neither objected nor answered yet. `x` is the change.
 */
const learnt = (change: RawBuilder<unknown>) => sql`
	select e.person_id, max(s.day) as day
	from site_changes x
	join cycles c on c.programme_id = x.programme_id
	join workshop_groups g on g.cycle_id = c.id
	join seances s on s.group_id = g.id and s.day < x.day
	join lateral (select contents from seance_contents
		where seance_id = s.id order by id desc limit 1) l on x.content = any (l.contents)
	join attendances a on a.seance_id = s.id and a.kind in ('present', 'late')
	join enrolments e on e.id = a.enrolment_id
	join person_identities i on i.person_id = e.person_id
	where x.id = ${change}
		and not exists (select from seance_cancellations y where y.seance_id = s.id)
		and ${hasNotObjected('e.person_id')}
		and coalesce((select r.answer from refresher_answers r
			where r.change_id = x.id and r.person_id = e.person_id
			order by r.id desc limit 1), 'not-reached') = 'not-reached'
	group by e.person_id`;

/** A year later, whoever has not come back to it will not be asked any more. */
const ASKED_FOR_MONTHS = 12;

/** The changes whose people are still asked, the newest first. */
export async function listSiteChanges(
	db: Db,
	of: { today: string; programmeId?: string; changeId?: string }
): Promise<SiteChange[]> {
	const { rows } = await sql<SiteChange>`
		select x.id, x.programme_id as "programmeId", p.name as programme, p.slug, x.content, x.note, x.day
		from site_changes x join programmes p on p.id = x.programme_id
		where not exists (select from site_change_undos u where u.change_id = x.id)
			and x.day > ${of.today}::date - make_interval(months => ${ASKED_FOR_MONTHS})
			and ${of.programmeId ? sql`x.programme_id = ${of.programmeId}` : sql`true`}
			and ${of.changeId ? sql`x.id = ${of.changeId}` : sql`true`}
		order by x.id desc`.execute(db);
	return rows;
}

/** Whether she saw it before it changed, has a name, and has not answered yet. */
export async function isToBeAsked(
	db: Db,
	{ changeId, personId }: { changeId: string; personId: string }
): Promise<boolean> {
	const { rows } = await sql`
		select from (${learnt(sql`${changeId}::uuid`)}) w
		where w.person_id = ${personId}
			and not exists (select from site_change_undos u where u.change_id = ${changeId})`.execute(db);
	return rows.length > 0;
}

/** Whom to call about a change, a page at a time. */
export async function listLearners(
	db: Db,
	asked: { changeId: string; after?: string }
): Promise<{ learners: Learner[]; next: string | null }> {
	const { rows } = await sql<Learner>`
		select w.person_id as "personId", i.given_name || ' ' || i.family_name as name,
			w.day as "seenOn", (select max(r.day) from refresher_answers r
				where r.change_id = ${asked.changeId} and r.person_id = w.person_id) as "triedOn"
		from (${learnt(sql`${asked.changeId}::uuid`)}) w
		join person_identities i on i.person_id = w.person_id
		where ${asked.after ? sql`w.person_id > ${asked.after}::uuid` : sql`true`}
		order by w.person_id limit ${LEARNERS_A_PAGE + 1}`.execute(db);
	const page = rows.slice(0, LEARNERS_A_PAGE);
	return {
		learners: page,
		next: rows.length > LEARNERS_A_PAGE ? page.at(-1)!.personId : null
	};
}
