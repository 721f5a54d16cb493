import { createHash } from 'node:crypto';
import { eraseBonds } from '#lib/features/people/bonds/index.server.ts';
import { erasePersonCalendars } from '#lib/features/learning/calendars/index.server.ts';
import { eraseDoubles, withUnited } from '#lib/features/people/doubles/index.server.ts';
import { eraseWishes } from '#lib/features/learning/groups/index.server.ts';
import { eraseImportTraces } from '#lib/features/year/imports/index.server.ts';
import { eraseReferralWords } from '#lib/features/desk/partners/index.server.ts';
import { erasePersonIdentity } from '#lib/features/people/people/index.server.ts';
import { erasePlacements } from '#lib/features/learning/placement/index.server.ts';
import { eraseLoanWords } from '#lib/features/learning/equipment/index.server.ts';
import { eraseProjects } from '#lib/features/learning/projects/index.server.ts';
import { eraseRequestWords } from '#lib/features/desk/requests/index.server.ts';
import { eraseRightsWords } from '#lib/features/people/rights-asked/index.server.ts';
import { eraseAgreements } from '#lib/features/learning/territories/index.server.ts';
import { eraseReasons } from '#lib/features/learning/workshops/index.server.ts';
import { listClosedYears } from '#lib/features/house/years/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { bandYear, yearsToClose } from '../domain/years-to-close.ts';
import { eraseCare } from './erase-care.ts';
import { yearsOfPeople } from './years-of-people.ts';

/** Closes a year of the acting centre with its figures; given by who knows reports, which nobody imports. */
export type CloseYear = (db: Db, year: number) => Promise<object>;

/** Rows erased or emptied, by table. */
export type Counts = Record<string, number>;

export type Erasure = {
	/** With the records that were united into theirs. */
	personIds: string[];
	yearsClosed: number[];
	counts: Counts;
	sha256: Buffer;
};

/**
 * Takes away all that says who these people are, in every table of the centre, once every past year
 * in which they count is closed. Enrolments, marks, requests and visits stay, of nobody any more.
 */
export async function erasePeople(
	db: Db,
	request: { personIds: readonly string[]; today: string; closeYear: CloseYear }
): Promise<Erasure> {
	const { today, closeYear } = request;
	const personIds = (await withUnited(db, request.personIds)).toSorted();
	await holdRecords(db, personIds);
	const years = await yearsOfPeople(db, personIds);
	const yearsClosed = yearsToClose(years.values(), await listClosedYears(db), today);
	for (const year of yearsClosed) {
		const closed = await closeYear(db, year);
		if ('refusal' in closed) throw new Error(`the year ${year} could not be closed`);
	}
	const all: Counts[] = [
		await eraseImportTraces(db, personIds),
		await eraseReasons(db, personIds),
		await eraseWishes(db, personIds),
		await eraseAgreements(db, personIds),
		byTable(await eraseRequestWords(db, personIds)),
		{ referrals: await eraseReferralWords(db, personIds) },
		await erasePlacements(db, personIds),
		await eraseProjects(db, personIds),
		await eraseLoanWords(db, personIds),
		await erasePersonCalendars(db, personIds),
		await eraseDoubles(db, personIds),
		await eraseBonds(db, personIds),
		await eraseRightsWords(db, personIds),
		await eraseCare(db, personIds)
	];
	const byBand = Map.groupBy(personIds, (id) => bandYear(years.get(id) ?? [], today));
	for (const [year, ids] of byBand) {
		const { people, rows } = await erasePersonIdentity(db, ids, year);
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

/** The counts of requests under the names of their tables. */
export function byTable(erased: { requests: number; answers: number }): Counts {
	return { requests: erased.requests, request_answers: erased.answers };
}

/** One count a table, those with nothing left out. */
export function summed(all: readonly Counts[]): Counts {
	const counts: Counts = {};
	for (const [table, rows] of all.flatMap((one) => Object.entries(one))) {
		if (rows > 0) counts[table] = (counts[table] ?? 0) + rows;
	}
	return counts;
}
