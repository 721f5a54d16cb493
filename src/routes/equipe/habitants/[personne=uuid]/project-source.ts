import type { PersonEvent } from '#lib/features/people/people/index.ts';
import { projectsOf } from '#lib/features/learning/projects/index.server.ts';
import { KIND_NAMES } from '#lib/features/learning/projects/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { durationName } from '#lib/shared/french-dates.ts';
import { counted } from '#lib/shared/french-plural.ts';

/** The projects somebody is in, from the day each began; the desk is shown none. */
export async function projectEvents(db: Db, personId: string): Promise<PersonEvent[]> {
	return (await projectsOf(db, personId)).map(({ id, openedOn, kind, title, visits, minutes }) => ({
		id: `project-${id}`,
		at: openedOn,
		kind: 'project',
		title: `${KIND_NAMES[kind]}\u00a0: ${title}`,
		...(visits > 0 && {
			detail: `${counted(visits, 'venue')}, ${durationName(minutes)}`
		}),
		origin: 'Projets',
		href: `/equipe/projets/${id}`
	}));
}
