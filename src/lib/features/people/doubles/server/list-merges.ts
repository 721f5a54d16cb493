import type { Db } from '#lib/platform/database/acting.ts';
import { undoLimit } from '../domain/undo-limit.ts';

export type MergeLine = {
	id: string;
	keptId: string;
	name: string;
	at: Temporal.Instant;
};

/** The merges that can still be undone, the latest first. */
export async function listMerges(db: Db, limit = 50): Promise<MergeLine[]> {
	const rows = await db
		.selectFrom('person_merges as m')
		.innerJoin('person_identities as i', 'i.person_id', 'm.kept_id')
		.leftJoin('person_merge_undos as u', 'u.merge_id', 'm.id')
		.where('u.merge_id', 'is', null)
		.where('m.moves', 'is not', null)
		.where('m.recorded_at', '>=', undoLimit(db.acting.at).toString() as never)
		.orderBy('m.id', 'desc')
		.limit(limit)
		.select(['m.id', 'm.kept_id', 'i.given_name', 'i.family_name', 'm.recorded_at'])
		.execute();
	return rows.map((row) => ({
		id: row.id,
		keptId: row.kept_id,
		name: `${row.given_name} ${row.family_name}`,
		at: row.recorded_at
	}));
}
