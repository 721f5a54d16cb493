import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { INFORMATION, type ToldBy } from '../../domain/notices.ts';
import { isNamed } from '../record/is-named.ts';
import type { UnknownPerson } from '../record/update-person.ts';

/** She was told, today, in the words of the current text. */
export async function recordNotice(
	db: Db,
	{ personId, toldBy }: { personId: string; toldBy: ToldBy }
): Promise<{ id: string } | UnknownPerson> {
	if (!(await isNamed(db, personId))) {
		return refuse('unknown-person', 'Cette fiche n’existe plus.');
	}
	const notice = await db
		.insertInto('person_notices')
		.values({
			person_id: personId,
			centre_id: centreOf(db),
			text_version: INFORMATION.version,
			told_by: toldBy,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'tell', kind: 'notice', id: notice.id });
	return notice;
}
