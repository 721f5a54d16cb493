import { listProjects } from '#lib/features/learning/projects/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** The projects that have not ended, for one of which a thing may be booked. */
export async function projectsUnderWay(db: Db): Promise<{ value: string; label: string }[]> {
	const { lines } = await listProjects(db, { state: 'going-on' });
	return lines.map(({ id, title }) => ({ value: id, label: title }));
}
