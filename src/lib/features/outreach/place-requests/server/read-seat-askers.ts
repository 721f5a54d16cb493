import type { Db } from '#lib/platform/database/acting.ts';

/** Who asked for the seats of a slot without being known: by visit, a first name and a number. */
export async function readSeatAskers(
	db: Db,
	visitIds: readonly string[]
): Promise<Map<string, { firstName: string; phone: string }>> {
	if (visitIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('place_request_ends as e')
		.innerJoin('place_requests as r', 'r.id', 'e.request_id')
		.where('e.visit_id', 'in', visitIds)
		.where('e.undone_at', 'is', null)
		.select(['e.visit_id', 'r.first_name', 'r.phone'])
		.execute();
	return new Map(
		rows.flatMap(({ visit_id, first_name, phone }) =>
			visit_id && first_name && phone ? [[visit_id, { firstName: first_name, phone }]] : []
		)
	);
}
