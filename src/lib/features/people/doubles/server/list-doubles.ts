import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { type RecordCard, readRecords } from './read-record.ts';

export type DoubleLine = {
	one: RecordCard;
	other: RecordCard;
	likeness: number;
	reasons: string[];
};

/** Where a page begins: after this line of the list. */
export type Place = { likeness: number; oneId: string; otherId: string };

/** A page of the list, the most alike first; `next` is where the next one begins. */
export async function listDoubles(
	db: Db,
	{ after, limit = 10 }: { after?: Place | null; limit?: number } = {}
): Promise<{ lines: DoubleLine[]; next: Place | null; total: number }> {
	const start = after
		? sql`and (-likeness, one_id, other_id) > (${-after.likeness}::int, ${after.oneId}::uuid, ${after.otherId}::uuid)
			and likeness <= ${after.likeness}`
		: sql``;
	const { rows } = await sql<Place & { reasons: string[] }>`
		select likeness, one_id as "oneId", other_id as "otherId", reasons from possible_doubles
		where centre_id = ${centreOf(db)} ${start}
		order by likeness desc, one_id, other_id limit ${limit + 1}`.execute(db);
	const page = rows.slice(0, limit);
	const records = await readRecords(db, [
		...new Set(page.flatMap(({ oneId, otherId }) => [oneId, otherId]))
	]);
	const { total } = await db
		.selectFrom('possible_doubles')
		.where('centre_id', '=', centreOf(db))
		.select(({ fn }) => fn.countAll<number>().as('total'))
		.executeTakeFirstOrThrow();
	return {
		// A name that was erased since last night is not shown.
		lines: page.flatMap(({ oneId, otherId, likeness, reasons }) => {
			const [one, other] = [records.get(oneId), records.get(otherId)];
			return one && other ? [{ one, other, likeness, reasons }] : [];
		}),
		next: rows.length > limit ? page.at(-1)! : null,
		total
	};
}
