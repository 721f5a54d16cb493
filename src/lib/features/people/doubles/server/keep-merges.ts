import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { undoLimit } from '../domain/undo-limit.ts';
import { waitForDoubles } from './wait-for-doubles.ts';
import { uniteRows } from './unite-rows.ts';
import type { Steps } from './written-steps.ts';

/**
 * Every night: a merge of more than thirty days forgets what it moved, and what was written
 * meanwhile on a merged record, by a page left open, joins the one that was kept.
 */
export async function keepMerges(db: Db): Promise<void> {
	await waitForDoubles(db);
	await db
		.updateTable('person_merges')
		.set({ moves: null })
		.where('moves', 'is not', null)
		.where('recorded_at', '<', undoLimit(db.acting.at).toString() as never)
		.execute();
	const merges = await db
		.selectFrom('person_merges')
		.where('moves', 'is not', null)
		.select(['id', 'kept_id', 'merged_id'])
		.orderBy('id')
		.execute();
	for (const { id, kept_id, merged_id } of merges) {
		const steps: Steps = [];
		await uniteRows(db, steps, { parent: 'people', keptId: kept_id, mergedId: merged_id });
		if (steps.length === 0) continue;
		await sql`update person_merges set moves = moves || ${JSON.stringify(steps)}::jsonb
			where id = ${id}`.execute(db);
	}
}
