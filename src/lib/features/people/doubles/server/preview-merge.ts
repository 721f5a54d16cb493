import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { type AllHolds, type TableName, tablesOfPeople } from '#lib/platform/database/holds.ts';
import { countedLines } from '../domain/moved-words.ts';
import { findPair, type PairRefusal } from './find-pair.ts';
import { type MarkConflict, readMarkConflicts } from './read-mark-conflicts.ts';
import type { RecordCard } from './read-record.ts';
import { waitForDoubles } from './wait-for-doubles.ts';
import { unitePeople } from './unite-people.ts';
import type { Steps } from './written-steps.ts';

export type MergePreview = {
	/** The one first recorded: it stays. */
	kept: RecordCard;
	other: RecordCard;
	/** How many lines of each kind would go to the one kept, in words. */
	moved: string[];
	/** How many would be set aside, being there already. */
	aside: string[];
	/** Séances at which both have a mark, and another one. */
	marks: MarkConflict[];
};

/** What a merge would do: it is done, looked at, and taken back before anybody sees it. */
export async function previewMerge(
	db: Db,
	people: readonly [string, string],
	holds: AllHolds
): Promise<MergePreview | PairRefusal> {
	await sql`savepoint preview`.execute(db);
	try {
		await waitForDoubles(db);
		const pair = await findPair(db, people);
		if ('refusal' in pair) return pair;
		const steps = await unitePeople(db, { ...pair, choices: {} });
		const held = tablesOfPeople(holds);
		const lines = (those: Steps) =>
			countedLines(those.map(({ table }) => held.get(table as TableName)?.moved));
		return {
			...pair,
			moved: lines(steps.filter((step) => step.kind === 'set' && isMove(step.now))),
			aside: lines(steps.filter(({ kind, table }) => kind === 'aside' && !isOwn(table))),
			marks: await readMarkConflicts(db, steps)
		};
	} finally {
		await sql`rollback to savepoint preview`.execute(db);
	}
}

/** A line that changes hands, and not a field that is chosen. */
function isMove(now: Record<string, unknown>): boolean {
	return Object.keys(now).some((column) => column.endsWith('_id'));
}

/** The name of the other record and the lists of doubles are told otherwise, or not at all. */
function isOwn(table: string): boolean {
	return ['possible_doubles', 'known_differences', 'person_identities'].includes(table);
}
