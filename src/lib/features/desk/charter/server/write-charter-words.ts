import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { readCharter } from './read-charter.ts';

const LONGEST = 2000;

export type CharterRefusal = { refusal: 'too-long'; message: string };

/** The centre changes its own words: a new version, dated; the same words again are no version. */
export async function writeCharterWords(
	db: Db,
	typed: string
): Promise<{ changed: boolean } | CharterRefusal> {
	const text = typed.replaceAll('\r\n', '\n').trim();
	if (text.length > LONGEST) {
		return refuse('too-long', `C’est trop long pour un mur : ${LONGEST} signes au plus.`);
	}
	const { words } = await readCharter(db);
	if ((words?.text ?? '') === text) return { changed: false };
	const { id } = await db
		.insertInto('charter_words')
		.values({ centre_id: centreOf(db), text, ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'write', kind: 'charter-words', id });
	return { changed: true };
}
