import { sql } from 'kysely';
import { peopleByIds } from '#lib/features/people/people/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import type { Channel } from '../domain/how-it-came.ts';
import type { RequestStatus } from '../domain/request-status.ts';
import { awaitedPartners } from './awaited-partners.ts';
import { candidatesSql, standingSql } from './status-sql.ts';

export type RequestLine = {
	id: string;
	words: string;
	family: FamilyCode;
	channel: Channel;
	day: string;
	status: RequestStatus;
	/** Absent: anonymous, or her name is erased. */
	person: string | null;
	personId: string | null;
};

export type RequestFilter = {
	family?: FamilyCode;
	status?: RequestStatus;
	from?: string;
	to?: string;
	/** The request that ended the page before. */
	below?: { day: string; id: string };
};

const PAGE = 30;

/** A page of requests, the latest first, below the one that ended the page before. */
export async function listRequests(
	db: Db,
	filter: RequestFilter,
	today: string
): Promise<{ lines: RequestLine[]; next: { day: string; id: string } | null }> {
	const known = await awaitedPartners(db, today);
	const { family, from, to, below } = filter;
	const conditions = [
		sql`r.centre_id = ${centreOf(db)}`,
		...(family ? [sql`r.family = ${family}`] : []),
		...(from ? [sql`r.day >= ${from}::date`] : []),
		...(to ? [sql`r.day <= ${to}::date`] : []),
		...(filter.status ? [sql`s.status = ${filter.status}`] : []),
		...(filter.status === 'open' || filter.status === 'waiting'
			? [sql`r.id = any (${candidatesSql(filter.status, centreOf(db), known)})`]
			: []),
		...(below ? [sql`(r.day, r.id) < (${below.day}::date, ${below.id}::uuid)`] : [])
	];
	const { rows } = await sql<Omit<RequestLine, 'person'> & { personId: string | null }>`
		select r.id, left(r.words, 200) as words, r.family, r.channel, r.day,
			r.person_id as "personId", s.status
		from requests r cross join ${standingSql(known)}
		where ${sql.join(conditions, sql` and `)}
		order by r.day desc, r.id desc limit ${PAGE + 1}`.execute(db);
	const page = rows.slice(0, PAGE);
	const people = await peopleByIds(
		db,
		page.flatMap(({ personId }) => personId ?? [])
	);
	const last = rows.length > PAGE ? page.at(-1)! : null;
	return {
		lines: page.map((line) => {
			const person = people.get(line.personId ?? '');
			return { ...line, person: person ? `${person.givenName} ${person.familyName}` : null };
		}),
		next: last && { day: last.day, id: last.id }
	};
}
