import { sql } from 'kysely';
import { peopleByIds } from '#lib/features/people/people/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { together } from '#lib/shared/together.ts';
import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import { type AwaitedPartners, awaitedPartners } from './awaited-partners.ts';
import { candidatesSql, standingSql } from './status-sql.ts';

export type OpenRequest = {
	id: string;
	words: string;
	family: FamilyCode;
	day: string;
	/** Absent: anonymous. */
	person: string | null;
	personId: string | null;
};
export type ComeBack = OpenRequest & { answerId: string; bring: string; dueOn: string };

export type Due = {
	/** Requests without an outcome, the oldest first; no more than a page of them. */
	open: OpenRequest[];
	/** All of them. */
	openCount: number;
	/** She was to come back today, or before. */
	comeBacks: ComeBack[];
	/** Partners that have not answered, or declined; people they sent that nobody received. */
	partners: AwaitedPartners['lines'];
};

const PAGE = 50;

/** What is due today and must not be missed. */
export async function listDue(db: Db, today: string): Promise<Due> {
	const known = await awaitedPartners(db, today);
	const { open, back, undone } = await together({
		open: listOpen(db, known),
		back: listComeBacks(db, today),
		undone: undoneReferrals(
			db,
			known.lines.map(({ id }) => id)
		)
	});
	const people = await peopleByIds(
		db,
		[...open, ...back].flatMap(({ personId }) => personId ?? [])
	);
	const named = <Kept extends Row>(kept: Kept) => {
		const person = people.get(kept.personId ?? '');
		return { ...kept, person: person ? `${person.givenName} ${person.familyName}` : null };
	};
	return {
		open: open.map(({ total: _total, ...row }) => named(row)),
		openCount: open[0]?.total ?? 0,
		comeBacks: back.map(named),
		partners: known.lines.filter(({ id }) => !undone.has(id))
	};
}

type Row = Omit<OpenRequest, 'person'>;

/** Requests without an outcome, each with how many there are in all. */
async function listOpen(db: Db, known: AwaitedPartners): Promise<(Row & { total: number })[]> {
	const { rows } = await sql<Row & { total: number }>`
		select r.id, left(r.words, 200) as words, r.family, r.day, r.person_id as "personId",
			count(*) over () as total
		from requests r cross join ${standingSql(known)}
		where r.id = any (${candidatesSql('open', centreOf(db), known)}) and s.status = 'open'
		order by r.day, r.id limit ${PAGE}`.execute(db);
	return rows;
}

type BackRow = Row & { answerId: string; bring: string; dueOn: string };

async function listComeBacks(db: Db, today: string): Promise<BackRow[]> {
	const { rows } = await sql<BackRow>`
		select r.id, left(r.words, 200) as words, r.family, r.day, r.person_id as "personId",
			a.id as "answerId", coalesce(a.words, '') as bring, a.due_on as "dueOn"
		from request_answers a join requests r on r.id = a.request_id
		where a.id = any (array(
				select c.id from request_answers c
				where c.centre_id = ${centreOf(db)} and c.kind = 'come-back' and c.due_on <= ${today}::date
					and not exists (select from request_answer_endings e where e.answer_id = c.id)))
			and not exists (select from request_answer_undos u where u.answer_id = a.id)
		order by a.due_on, a.id limit ${PAGE}`.execute(db);
	return rows;
}

/** The answer that opened them was undone: nobody is awaited any more. */
async function undoneReferrals(db: Db, ids: string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set();
	const rows = await db
		.selectFrom('request_answers as a')
		.innerJoin('request_answer_undos as u', 'u.answer_id', 'a.id')
		.where('a.centre_id', '=', centreOf(db))
		.where(sql<boolean>`a.referral_id = any (${ids}::uuid[])`)
		.select('a.referral_id')
		.execute();
	return new Set(rows.flatMap(({ referral_id }) => referral_id ?? []));
}
