import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { DeskCounts } from '../../domain/count/desk-counts.ts';
import type { DeskRows } from './desk-rows.ts';
import { ALIKE_REQUESTS, deskRowsOf, dropInsOf } from './desk-queries.ts';
import { tallyDesk } from './tally-desk.ts';

/** Counts a year of the acting centre's desk; null when nobody asked or came. One statement, hence one instant. */
export async function readDeskCounts(db: Db, year: number): Promise<DeskCounts | null> {
	const { rows } = await sql<DeskRows>`
		with ${deskRowsOf(year)}
		select
			(select coalesce(json_agg(r), '[]') from (${ALIKE_REQUESTS}) r) as asked,
			(select coalesce(json_agg(r), '[]') from (
				select kind, count(*) as requests
				from (select distinct request_id, kind from answers) k group by kind) r) as answered,
			(select coalesce(json_agg(r), '[]') from (
				select autonomy, count(*) as answers from answers where autonomy is not null group by 1) r) as autonomy,
			(select coalesce(sum(minutes), 0)::integer from answers) as "answerMinutes",
			(select count(distinct person_id) from asked)::integer as "knownPeople",
			(select to_json(r) from (${dropInsOf(year)}) r) as "dropIns"`.execute(db);
	return tallyDesk(rows[0]!);
}
