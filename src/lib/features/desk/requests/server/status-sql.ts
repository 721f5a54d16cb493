import { type RawBuilder, sql } from 'kysely';
import type { AwaitedPartners } from './awaited-partners.ts';

type Known = Pick<AwaitedPartners, 'awaited' | 'declined'>;

/**
 * Where a request `r` stands, as a row `s` to join: the same rule as `requestStatus`, where the rows
 * are. An aggregate, so that it is asked for the requests of the page alone, one by one.
 */
export function standingSql({ awaited, declined }: Known): RawBuilder<unknown> {
	const partners = [...awaited, ...declined];
	return sql`lateral (
		select case
			when bool_or(w.waits) then 'waiting'
			when max(w.settled_at) >= coalesce(max(w.back_at), '-infinity') then 'answered'
			else 'open' end as status
		from (
			select
				case a.kind when 'come-back' then e.answer_id is null
					else a.referral_id = any (${awaited}::uuid[]) end as waits,
				case when e.ending = 'came' then e.recorded_at end as back_at,
				case when a.kind = 'come-back' then
						case when e.ending = 'gave-up' then e.recorded_at end
					when a.referral_id = any (${partners}::uuid[]) then null
					else a.recorded_at end as settled_at
			from request_answers a left join request_answer_endings e on e.answer_id = a.id
			where a.request_id = r.id
				and not exists (select from request_answer_undos u where u.answer_id = a.id)
		) w
	) s`;
}

/**
 * The requests of a centre that may have a status, as an array, found by the rows that make it
 * possible: looking at each request of ten years to find the few that are open would take longer
 * than the page. Somebody who came back leaves hers open only while nothing was noted since.
 */
export function candidatesSql(
	status: 'open' | 'waiting',
	centreId: string,
	{ awaited, declined }: Known
): RawBuilder<unknown> {
	const referredTo = (referrals: string[]) => sql`select a.request_id from request_answers a
		where a.centre_id = ${centreId} and a.referral_id = any (${referrals}::uuid[])`;
	if (status === 'waiting') {
		return sql`array(select a.request_id from request_answers a
			where a.centre_id = ${centreId} and a.kind = 'come-back' and a.due_on is not null
				and not exists (select from request_answer_endings e where e.answer_id = a.id)
			union ${referredTo(awaited)})`;
	}
	return sql`array(select r.id from requests r where r.centre_id = ${centreId}
			and not exists (select from request_answers a
				where a.centre_id = ${centreId} and a.request_id = r.id)
		union select a.request_id from request_answer_undos u join request_answers a on a.id = u.answer_id
			where u.centre_id = ${centreId}
		union select a.request_id from request_answer_endings e join request_answers a on a.id = e.answer_id
			where e.centre_id = ${centreId} and e.ending = 'came'
				and not exists (select from request_answers b where b.request_id = a.request_id
					and b.kind <> 'come-back' and b.recorded_at >= e.recorded_at)
		union ${referredTo(declined)})`;
}
