import type { PersonRefusal } from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Mark } from '../../domain/attendance/attendance.ts';
import type { Unexpected } from '../../domain/attendance/unexpected.ts';
import { enrolNewPerson, type PhoneRefusal } from '../enrolments/enrol-new-person.ts';
import type { EnrolRefusal } from '../enrolments/enrol-person.ts';

export type EnrolUnexpectedRefusal = EnrolRefusal | PersonRefusal | PhoneRefusal;

/**
 * Writes down whoever came to a séance without being on its list: enrolled in its group from that day
 * on, and present. Gives their marks, by enrolment; none when the centre has no such séance.
 */
export async function enrolUnexpected(
	db: Db,
	entry: { seanceId: string; people: readonly Unexpected[]; today: string }
): Promise<{ marks: Map<string, Mark> } | EnrolUnexpectedRefusal> {
	const marks = new Map<string, Mark>();
	if (entry.people.length === 0) return { marks };
	const seance = await db
		.selectFrom('seances')
		.where('id', '=', entry.seanceId)
		.select(['group_id', 'day'])
		.executeTakeFirst();
	if (!seance) return { marks };
	for (const person of entry.people) {
		const enrolled = await enrolNewPerson(db, {
			...person,
			groupId: seance.group_id,
			cameOn: seance.day,
			today: entry.today
		});
		if ('refusal' in enrolled) {
			const who = `${person.givenName} ${person.familyName}`;
			return { ...enrolled, message: `${who}\u00a0: ${enrolled.message}` };
		}
		marks.set(enrolled.id, { kind: 'present' });
	}
	return { marks };
}
