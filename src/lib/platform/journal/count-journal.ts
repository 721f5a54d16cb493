import type { Db } from '../database/acting.ts';

/** How often something was done to a record since an instant, in a centre. */
export async function countJournal(
	db: Db,
	asked: { centreId: string; action: string; kind: string; id: string; since: Temporal.Instant }
): Promise<number> {
	const { count } = await db
		.selectFrom('journal')
		.where('centre_id', '=', asked.centreId)
		.where('record_kind', '=', asked.kind)
		.where('record_id', '=', asked.id)
		.where('action', '=', asked.action)
		.where('at', '>', asked.since.toString() as never)
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return count;
}
