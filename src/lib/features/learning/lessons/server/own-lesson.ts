import { sql } from 'kysely';
import { readProgrammeContents } from '#lib/features/learning/workshops/index.server.ts';
import { refuseUnpublished } from '#lib/features/resources/guides/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { OwnLesson } from '../domain/own-lesson.ts';
import { lessonOf } from '../domain/shipped-lessons.ts';

export type OwnLessonRefusal = {
	refusal: 'unknown-content' | 'has-lesson' | 'guide';
	message: string;
};

/** What a centre says of the contents of a programme that are its own, by content, as last written. */
export async function ownLessonsOf(db: Db, programmeId: string): Promise<Map<string, OwnLesson>> {
	const { rows } = await sql<OwnLesson>`
		select distinct on (content) content, lines, exercise, guide from content_lessons
		where programme_id = ${programmeId} order by content, id desc`.execute(db);
	const said = rows.filter(
		({ lines, exercise, guide }) => lines.length > 0 || exercise !== null || guide !== null
	);
	return new Map(said.map((lesson) => [lesson.content, lesson]));
}

/**
 * Writes what a centre says of a content of its own; without a word, takes it back. The network’s own
 * lessons stay as they are, and the same said again is not written twice.
 */
export async function writeOwnLesson(
	db: Db,
	{ programmeId, lesson }: { programmeId: string; lesson: OwnLesson }
): Promise<{ written: boolean } | OwnLessonRefusal> {
	const { contents } = await readProgrammeContents(db, { programmeId });
	const { content, lines, exercise, guide } = lesson;
	if (!contents.includes(content)) {
		return refuse(
			'unknown-content',
			'La liste des contenus a changé entre-temps\u00a0: relisez-la, puis recommencez.'
		);
	}
	if (lessonOf(content)) {
		return refuse('has-lesson', 'Ce contenu a déjà sa fiche\u00a0: ouvrez-la depuis la liste.');
	}
	const was = (await ownLessonsOf(db, programmeId)).get(content);
	if (isSame(was, lesson)) return { written: false };
	const unpublished = await refuseUnpublished(db, guide);
	if (unpublished) return unpublished;
	await db
		.insertInto('content_lessons')
		.values({
			centre_id: centreOf(db),
			programme_id: programmeId,
			content,
			lines,
			exercise,
			guide,
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'write-lesson', kind: 'programme', id: programmeId });
	return { written: true };
}

function isSame(was: OwnLesson | undefined, { lines, exercise, guide }: OwnLesson): boolean {
	return (
		(was?.exercise ?? null) === exercise &&
		(was?.guide ?? null) === guide &&
		(was?.lines ?? []).join('\n') === lines.join('\n')
	);
}
