import { hasStep } from '#lib/features/learning/workshops/index.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Counts, countSteps } from '../domain/funnel-page.ts';
import { readStandings } from './show-funnel.ts';

export type FunnelCounts = { slug: string; name: string; counts: Counts };

/** How many stand at each step of the courses, in the order that the centre chose. */
export async function countFunnels(db: Db, today: string): Promise<FunnelCounts[]> {
	const people = Map.groupBy(await readStandings(db, {}, today), (one) => one.programmeId);
	return (await listProgrammes(db))
		.filter(({ format }) => hasStep(format, 'commitment'))
		.map(({ id, slug, name }) => ({ slug, name, counts: countSteps(people.get(id) ?? []) }));
}
