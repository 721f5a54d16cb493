import * as v from 'valibot';
import { listProgrammes, programmeInView } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { isId } from '#lib/shared/identifier.ts';

/** The courses a conversation may be for, and the one in view for this person, if any. */
export async function courseChoice(db: Db, personId: string) {
	const courses = (await listProgrammes(db)).map(({ id, name }) => ({ value: id, label: name }));
	return { courses, course: await programmeInView(db, personId) };
}

/** The course chosen in a form; null when there is none, whatever else was sent. */
export const chosenCourse = v.pipe(
	v.string(),
	v.transform((sent) => (isId(sent) ? sent : null))
);
