import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';

/** Takes away what somebody agreed to, what was found for her and where she came from. */
export async function eraseAgreements(
	db: Db,
	personIds: readonly string[]
): Promise<Record<string, number>> {
	const hers = sql`select id from pre_list_entries where person_id = any (${personIds}::uuid[])`;
	return {
		territory_agreements: await affected(
			db,
			sql`delete from territory_agreements where entry_id in (${hers})`
		),
		territory_lines: await affected(
			db,
			sql`delete from territory_lines where entry_id in (${hers})`
		),
		territory_arrivals: await affected(
			db,
			sql`delete from territory_arrivals where entry_id in (${hers})`
		)
	};
}

/** Answers may still come after a round is closed; two months later nobody waits for them. */
const DAYS_KEPT = 60;

/** Of the acting centre: what was found in a round that is over, or that another search replaced. */
export async function erasePastLines(db: Db, today: string): Promise<Record<string, number>> {
	const before = Temporal.PlainDate.from(today).subtract({ days: DAYS_KEPT }).toString();
	return {
		territory_lines: await affected(
			db,
			sql`delete from territory_lines l using territory_searches s
				where s.id = l.search_id and (exists (select from territory_round_closings c
						where c.round_id = s.round_id and c.recorded_at < ${before}::date)
					or (l.search_id is distinct from territory_result(s.round_id)
						and l.recorded_at < ${before}::date))`
		)
	};
}
