import type { Db } from '#lib/platform/database/acting.ts';
import { type PersonFacts, readFacts } from './read-facts.ts';

/** Where those of these entries stand, each on the day that it is in her centre; acts for one or several. */
export async function readStanding(
	db: Db,
	entries: readonly { entryId: string; today: string }[]
): Promise<{ facts: PersonFacts; today: string }[]> {
	const standing: { facts: PersonFacts; today: string }[] = [];
	for (const [today, theirs] of Map.groupBy(entries, (one) => one.today)) {
		const entryIds = [...new Set(theirs.map(({ entryId }) => entryId))];
		for (const facts of await readFacts(db, { entryIds }, today)) standing.push({ facts, today });
	}
	return standing;
}
