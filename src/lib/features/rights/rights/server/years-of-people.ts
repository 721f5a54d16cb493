import { sql } from 'kysely';
import { listClosedYears } from '#lib/features/house/years/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { AllHolds } from '#lib/platform/database/holds.ts';
import { yearsToClose } from '../domain/years-to-close.ts';

/** Every year in which these people count, as the features that count them say. */
export async function yearsOfPeople(
	db: Db,
	holds: AllHolds,
	personIds: readonly string[]
): Promise<Map<string, number[]>> {
	const anyOf = sql`any (${personIds}::uuid[])`;
	const each = Object.values(holds).flatMap(({ years }) => years?.(anyOf) ?? []);
	const { rows } = await sql<{ id: string; year: number }>`
		${sql.join(each, sql` union `)} order by 1, 2`.execute(db);
	const found = new Map<string, number[]>();
	for (const { id, year } of rows) found.getOrInsertComputed(id, () => []).push(year);
	return found;
}

/** The years that erasing these people today would close first. */
export async function yearsClosedFor(
	db: Db,
	{ holds, today }: { holds: AllHolds; today: string },
	personIds: readonly string[]
): Promise<number[]> {
	const years = await yearsOfPeople(db, holds, personIds);
	return yearsToClose(years.values(), await listClosedYears(db), today);
}
