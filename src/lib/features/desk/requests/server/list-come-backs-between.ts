import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { isOfActing } from '#lib/platform/database/of-acting.ts';
import type { FamilyCode } from '#lib/features/desk/families/index.ts';

export type AwaitedComeBack = {
	requestId: string;
	answerId: string;
	day: string;
	family: FamilyCode;
	/** Null: she did not say who she is. */
	personId: string | null;
	/** When it was said. */
	since: Temporal.Instant;
};

/** Who is to come back with her papers on one of these days, and has not come yet. `only`: by these answers. */
export async function listComeBacksBetween(
	db: Db,
	from: string,
	to: string,
	only?: readonly string[]
): Promise<AwaitedComeBack[]> {
	const those = only ? sql`a.id = any (${[...only]}::uuid[])` : sql`true`;
	const { rows } = await sql<AwaitedComeBack>`
		select r.id as "requestId", a.id as "answerId", a.recorded_at as since, a.due_on as day, r.family, r.person_id as "personId"
		from request_answers a
		join requests r on r.id = a.request_id
		where ${isOfActing(db, sql`a.centre_id`)} and a.kind = 'come-back'
			and a.due_on between ${from}::date and ${to}::date and ${those}
			and not exists (select from request_answer_endings e where e.answer_id = a.id)
			and not exists (select from request_answer_undos u where u.answer_id = a.id)
		order by a.due_on, a.id`.execute(db);
	return rows;
}
