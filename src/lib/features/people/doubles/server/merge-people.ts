import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Choices } from '../domain/kept-fields.ts';
import { findPair, type PairRefusal } from './find-pair.ts';
import { waitForDoubles } from './wait-for-doubles.ts';
import { unitePeople } from './unite-people.ts';

/**
 * Makes one person of two records of the acting centre, field by field as chosen. Nothing is lost:
 * what was moved and what was set aside is written down, and can be undone for thirty days.
 */
export async function mergePeople(
	db: Db,
	{ people, choices = {} }: { people: readonly [string, string]; choices?: Choices }
): Promise<{ id: string; keptId: string } | PairRefusal> {
	await waitForDoubles(db);
	const pair = await findPair(db, people);
	if ('refusal' in pair) return pair;
	const steps = await unitePeople(db, { ...pair, choices });
	const { id } = await db
		.insertInto('person_merges')
		.values({
			centre_id: centreOf(db),
			kept_id: pair.kept.id,
			merged_id: pair.other.id,
			moves: sql`${JSON.stringify(steps)}::jsonb`,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(
		db,
		{ action: 'merge', kind: 'person', id: pair.kept.id },
		{ action: 'merge-into', kind: 'person', id: pair.other.id }
	);
	return { id, keptId: pair.kept.id };
}
