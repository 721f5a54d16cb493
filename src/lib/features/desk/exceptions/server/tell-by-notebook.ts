import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { inBatches } from '#lib/platform/database/in-batches.ts';

/** What an old notebook says was done in somebody's place: its words are for the direction too. */
export type ToldException = { answer_id: string; words: string | null };

/** Written at the instant of the answers of the notebook, and hence taken back with them. */
export async function tellByNotebook(
	db: Db,
	told: readonly ToldException[],
	at: string
): Promise<void> {
	const { recorded_by } = recordedBy(db);
	const own = { centre_id: centreOf(db), reason: 'unsaid', recorded_by, recorded_at: at };
	for (const some of inBatches(told)) {
		const rows = some.map(({ answer_id, words }) => ({
			answer_id,
			words: words?.slice(0, 300) || null,
			...own
		}));
		await db.insertInto('exceptions').values(rows).execute();
	}
}
