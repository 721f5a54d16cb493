import type { Db } from '#lib/platform/database/acting.ts';

/** What a reminder was about; null: it is known no more. */
export async function reminderById(
	db: Db,
	id: string
): Promise<{ kind: string; subjectId: string; personId: string; dueOn: string } | null> {
	const row = await db
		.selectFrom('reminders')
		.where('id', '=', id)
		.select(['kind', 'subject_id', 'person_id', 'due_on'])
		.executeTakeFirst();
	return row
		? {
				kind: row.kind,
				subjectId: row.subject_id,
				personId: row.person_id,
				dueOn: row.due_on.toString()
			}
		: null;
}
