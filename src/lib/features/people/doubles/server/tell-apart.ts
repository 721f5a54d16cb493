import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { findPair, type PairRefusal } from './find-pair.ts';
import { waitForDoubles } from './wait-for-doubles.ts';

/** Somebody looked: these are two people. The nightly list asks no more. */
export async function tellApart(
	db: Db,
	people: readonly [string, string]
): Promise<{ told: true } | PairRefusal> {
	await waitForDoubles(db);
	const pair = await findPair(db, people);
	if ('refusal' in pair && pair.refusal !== 'both-linked') return pair;
	const [one_id, other_id] = people[0] < people[1] ? people : [people[1], people[0]];
	await db
		.insertInto('known_differences')
		.values({ centre_id: centreOf(db), one_id, other_id, ...recordedBy(db) })
		.onConflict((conflict) => conflict.columns(['one_id', 'other_id']).doNothing())
		.execute();
	await db
		.deleteFrom('possible_doubles')
		.where('one_id', '=', one_id)
		.where('other_id', '=', other_id)
		.execute();
	await writeJournal(db, { action: 'tell-apart', kind: 'person', id: one_id });
	return { told: true };
}
