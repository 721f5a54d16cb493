import { createHash } from 'node:crypto';
import { listClosedYears } from '#lib/features/house/years/index.server.ts';
import { withUnited } from '#lib/features/people/doubles/index.server.ts';
import { erasePersonIdentity } from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { AllHolds, Counts } from '#lib/platform/database/holds.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { bandYear, isCountedYet, yearsToClose } from '../domain/years-to-close.ts';
import { yearsOfPeople } from './years-of-people.ts';

/** Closes a year of the acting centre with its figures; given by who knows reports, which nobody imports. */
export type CloseYear = (db: Db, year: number) => Promise<object>;

/** What erasing must be told of: all that features hold, and how a year is closed. */
export type Erasing = { holds: AllHolds; closeYear: CloseYear; today: string };

export type Erasure = {
	/** With the records that were united into theirs. */
	personIds: string[];
	yearsClosed: number[];
	counts: Counts;
	sha256: Buffer;
};

/**
 * Takes away all that says who these people are, in every table of the centre, once every past year
 * in which they count is closed; their names last. Enrolments, marks, requests and visits stay, of
 * nobody any more.
 */
export async function erasePeople(
	db: Db,
	request: Erasing & { personIds: readonly string[] }
): Promise<Erasure> {
	const { today, closeYear, holds } = request;
	const personIds = (await withUnited(db, request.personIds)).toSorted();
	await holdRecords(db, personIds);
	const years = await yearsOfPeople(db, holds, personIds);
	const yearsClosed = yearsToClose(years.values(), await listClosedYears(db), today);
	for (const year of yearsClosed) {
		const closed = await closeYear(db, year);
		if ('refusal' in closed) throw new Error(`the year ${year} could not be closed`);
	}
	const all: Counts[] = [];
	for (const { erase } of Object.values(holds)) if (erase) all.push(await erase(db, personIds));
	const stillCounted = personIds.filter((id) => isCountedYet(years.get(id) ?? [], today));
	const byBand = Map.groupBy(personIds, (id) => bandYear(years.get(id) ?? [], today));
	for (const [year, ids] of byBand) {
		const { people, rows } = await erasePersonIdentity(db, holds, ids, year, stillCounted);
		all.push({ people, ...rows });
	}
	await writeJournal(
		db,
		...personIds.map((id) => ({ action: 'erase-identity', kind: 'person', id }))
	);
	return { personIds, yearsClosed, counts: summed(all), sha256: digestOf(personIds) };
}

/** Whoever would write about them meanwhile waits, and then finds nobody. */
export async function holdRecords(db: Db, personIds: string[]): Promise<void> {
	await db
		.selectFrom('people')
		.where('id', 'in', personIds)
		.orderBy('id')
		.forUpdate()
		.select('id')
		.execute();
}

/** The digest of the list, sorted, one identifier a line: proof of who, without the list. */
function digestOf(sortedIds: string[]): Buffer {
	return createHash('sha256').update(sortedIds.join('\n')).digest();
}

/** One count a table, those with nothing left out. */
export function summed(all: readonly Counts[]): Counts {
	const counts: Counts = {};
	for (const [table, rows] of all.flatMap((one) => Object.entries(one))) {
		if (rows > 0) counts[table] = (counts[table] ?? 0) + rows;
	}
	return counts;
}
