import type { Db } from '#lib/platform/database/acting.ts';

export type DraftAnswers = { year: number | null; answers: Record<string, string> };

/** What was answered so far about a draft; null when it is over or somebody else's. */
export async function readDraftAnswers(db: Db, id: string): Promise<DraftAnswers | null> {
	const row = await db
		.selectFrom('import_drafts')
		.where('id', '=', id)
		.select(['year', 'answers'])
		.executeTakeFirst();
	return row ? { year: row.year, answers: row.answers as Record<string, string> } : null;
}

/** Keeps the answers given on screen, so that reloading the page loses none. */
export async function writeDraftAnswers(db: Db, id: string, given: DraftAnswers): Promise<void> {
	await db
		.updateTable('import_drafts')
		.set({ year: given.year, answers: JSON.stringify(given.answers) })
		.where('id', '=', id)
		.execute();
}
