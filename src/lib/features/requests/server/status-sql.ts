import { type RawBuilder, sql } from 'kysely';
import type { AwaitedPartners } from './awaited-partners.ts';

type Known = Pick<AwaitedPartners, 'awaited' | 'declined'>;

/** An answer `a` with its ending `e`, neither undone. */
const LIVE = sql`request_answers a
	left join request_answer_endings e on e.answer_id = a.id
	where a.request_id = r.id
		and not exists (select from request_answer_undos u where u.answer_id = a.id)`;

/** Whether somebody is awaited for a request `r`: her papers, or a partner's word. */
export function waitsSql({ awaited }: Known): RawBuilder<boolean> {
	return sql<boolean>`exists (select from ${LIVE} and case a.kind
		when 'come-back' then e.answer_id is null
		else coalesce(a.referral_id = any (${awaited}::uuid[]), false) end)`;
}

/** Whether a request `r` has an outcome: the same rule as `requestStatus`, where the rows are. */
export function settledSql({ awaited, declined }: Known): RawBuilder<boolean> {
	return sql<boolean>`exists (select from ${LIVE}
		and case when a.kind = 'come-back' then e.ending = 'gave-up'
			else coalesce(a.referral_id <> all (${[...awaited, ...declined]}::uuid[]), true) end
		and case when a.kind = 'come-back' then e.recorded_at else a.recorded_at end >= coalesce(
			(select max(e.recorded_at) from ${LIVE} and e.ending = 'came'), '-infinity'))`;
}

/** The status of a request `r`, in one word. */
export function statusSql(known: Known): RawBuilder<'open' | 'waiting' | 'answered'> {
	return sql`case when ${waitsSql(known)} then 'waiting'
		when ${settledSql(known)} then 'answered' else 'open' end`;
}

/**
 * The requests of a centre that may have a status, found by the rows that make it possible: looking
 * at each request of ten years to find the few that are open would take longer than the page.
 */
export function candidatesSql(
	status: 'open' | 'waiting',
	centreId: string,
	{ awaited, declined }: Known
): RawBuilder<unknown> {
	if (status === 'waiting') {
		return sql`select a.request_id from request_answers a where a.centre_id = ${centreId}
			and (a.kind = 'come-back' or a.referral_id = any (${awaited}::uuid[]))`;
	}
	return sql`select r.id from requests r where r.centre_id = ${centreId}
			and not exists (select from request_answers a
				where a.request_id = r.id and a.centre_id = ${centreId})
		union select a.request_id from request_answer_undos u join request_answers a on a.id = u.answer_id
			where u.centre_id = ${centreId}
		union select a.request_id from request_answer_endings e join request_answers a on a.id = e.answer_id
			where e.centre_id = ${centreId} and e.ending = 'came'
		union select a.request_id from request_answers a where a.centre_id = ${centreId}
			and a.referral_id = any (${declined}::uuid[])`;
}
