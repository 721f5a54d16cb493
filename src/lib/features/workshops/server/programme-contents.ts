import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { contentsOf } from '../domain/programme-contents.ts';

export type ProgrammeContents = { contents: readonly string[]; isOwn: boolean };

/** What a programme teaches in the acting centre: its own list, or that of the network. */
export async function readProgrammeContents(
	db: Db,
	programmeId: string
): Promise<ProgrammeContents> {
	const row = await db
		.selectFrom('programmes as p')
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('programme_content_lists as l')
					.whereRef('l.programme_id', '=', 'p.id')
					.orderBy('l.id', 'desc')
					.limit(1)
					.select('l.contents')
					.as('own'),
			(join) => join.onTrue()
		)
		.where('p.id', '=', programmeId)
		.select(['p.slug', 'own.contents'])
		.executeTakeFirst();
	if (!row) return { contents: [], isOwn: false };
	if (row.contents && row.contents.length > 0) return { contents: row.contents, isOwn: true };
	return { contents: contentsOf(row.slug), isOwn: false };
}

/** Writes the centre’s own list; an empty one goes back to that of the network. */
export async function writeProgrammeContents(
	db: Db,
	{ programmeId, contents }: { programmeId: string; contents: readonly string[] }
): Promise<void> {
	await db
		.insertInto('programme_content_lists')
		.values({
			centre_id: centreOf(db),
			programme_id: programmeId,
			contents: [...contents],
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'write-contents', kind: 'programme', id: programmeId });
}
