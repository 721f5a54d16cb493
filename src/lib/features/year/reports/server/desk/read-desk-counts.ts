import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { DeskCounts } from '../../domain/count/desk-counts.ts';
import type { DeskRows } from './desk-rows.ts';
import { deskRowsOf, dropInsOf, LED_TO_WORKSHOP } from './desk-queries.ts';
import { tallyDesk } from './tally-desk.ts';

/** Counts a year of the acting centre's desk; null when nobody asked or came. One statement, hence one instant. */
export async function readDeskCounts(db: Db, year: number): Promise<DeskCounts | null> {
	const { rows } = await sql<DeskRows>`
		with ${deskRowsOf(year)}
		select
			(select coalesce(json_agg(r), '[]') from (
				select a.family, a.month, a.channel, a.origin, p.name as partner, count(*) as requests,
					count(*) filter (where a.person_id is null) as anonymous,
					count(*) filter (where a.id not in (select request_id from answers)) as unanswered
				from asked a left join partners p on p.id = a.partner_id
				group by 1, 2, 3, 4, 5) r) as asked,
			(select coalesce(json_agg(r), '[]') from (
				select family, kind, count(distinct request_id) as requests, coalesce(sum(minutes), 0) as minutes
				from answers group by 1, 2) r) as answered,
			(select coalesce(json_agg(r), '[]') from (
				select family, count(distinct request_id) as requests from answers
				where kind in ('declined-in-place', 'handed-over') group by 1) r) as "inPlace",
			(select coalesce(json_agg(r), '[]') from (
				select autonomy, count(*) as answers from answers where autonomy is not null group by 1) r) as autonomy,
			(select coalesce(json_agg(r), '[]') from (${LED_TO_WORKSHOP}) r) as led,
			(select count(distinct person_id) from asked)::integer as "knownPeople",
			(select to_json(r) from (${dropInsOf(year)}) r) as "dropIns"`.execute(db);
	return tallyDesk(rows[0]!);
}
