import { readProgrammeContents } from '#lib/features/learning/workshops/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type SiteChangeRefusal = { refusal: 'content' | 'unknown'; message: string };

/** Notes that a site does otherwise what a content teaches: who learnt it is proposed to see it again. */
export async function noteSiteChange(
	db: Db,
	said: { programmeId: string; content: string; note: string; today: string }
): Promise<{ noted: string } | SiteChangeRefusal> {
	const { contents } = await readProgrammeContents(db, said);
	if (!contents.includes(said.content)) {
		return refuse('content', 'Choisissez un contenu de la liste.');
	}
	const { id } = await db
		.insertInto('site_changes')
		.values({
			centre_id: centreOf(db),
			programme_id: said.programmeId,
			content: said.content,
			note: said.note,
			day: said.today,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'note-change', kind: 'site-change', id });
	return { noted: id };
}

/** Nobody is asked any more; what was answered stays. */
export async function undoSiteChange(
	db: Db,
	changeId: string
): Promise<{ undone: string } | SiteChangeRefusal> {
	const change = await db
		.selectFrom('site_changes')
		.where('id', '=', changeId)
		.where('centre_id', '=', centreOf(db))
		.select('id')
		.executeTakeFirst();
	if (!change) return refuse('unknown', 'Ce changement n’est plus dans la liste.');
	const written = await db
		.insertInto('site_change_undos')
		.values({ change_id: change.id, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('change_id').doNothing())
		.returning('change_id')
		.executeTakeFirst();
	if (written)
		await writeJournal(db, { action: 'undo-change', kind: 'site-change', id: change.id });
	return { undone: change.id };
}
