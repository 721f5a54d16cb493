import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Json } from '#lib/platform/database/schema.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type YearClosing = {
	id: string;
	year: number;
	/** Last day counted: « données arrêtées au … ». */
	dataUntil: string;
	/** The year's counts as they were, in the shape the report wrote them. */
	frozen: unknown;
	closedAt: Temporal.Instant;
};

/** The closing of a year of the acting centre, or null while it is open. */
export async function findClosing(db: Db, year: number): Promise<YearClosing | null> {
	const row = await db
		.selectFrom('year_closings')
		.where('centre_id', '=', centreOf(db))
		.where('year', '=', year)
		.select(['id', 'year', 'data_until', 'frozen', 'recorded_at'])
		.executeTakeFirst();
	if (!row) return null;
	return {
		id: row.id,
		year: row.year,
		dataUntil: row.data_until,
		frozen: row.frozen,
		closedAt: row.recorded_at
	};
}

/**
 * One part of what was frozen of a closed year, undefined when it has no such part, or null while
 * the year is open. The whole of it may be a megabyte.
 */
export async function findFrozenPart(
	db: Db,
	year: number,
	part: string
): Promise<{ value: unknown } | null> {
	const row = await db
		.selectFrom('year_closings')
		.where('centre_id', '=', centreOf(db))
		.where('year', '=', year)
		.select(sql<unknown>`frozen -> ${part}`.as('value'))
		.executeTakeFirst();
	return row ? { value: row.value ?? undefined } : null;
}

export type ClosingRefusal = { refusal: 'already-closed'; message: string };

/**
 * Closes a year with its counts, once. From then on its report reads what is frozen here, and
 * the digests that let a corrected register find anonymous subjects again are destroyed.
 */
export async function recordClosing(
	db: Db,
	closing: { year: number; dataUntil: string; frozen: Json }
): Promise<{ id: string } | ClosingRefusal> {
	const written = await db
		.insertInto('year_closings')
		.values({
			centre_id: centreOf(db),
			year: closing.year,
			data_until: closing.dataUntil,
			frozen: JSON.stringify(closing.frozen),
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.columns(['centre_id', 'year']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!written) {
		return refuse('already-closed', `L’année ${closing.year} est déjà close.`);
	}
	await writeJournal(db, { action: 'close', kind: 'year', id: written.id });
	return written;
}

/** The closed years of the acting centre. */
export async function listClosedYears(db: Db): Promise<number[]> {
	const rows = await db
		.selectFrom('year_closings')
		.where('centre_id', '=', centreOf(db))
		.select('year')
		.execute();
	return rows.map((row) => row.year);
}
