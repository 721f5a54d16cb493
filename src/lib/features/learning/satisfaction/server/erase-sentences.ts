import { sql } from 'kysely';
import { affected } from '#lib/platform/database/affected.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Counts, Today } from '#lib/platform/database/holds.ts';

/** Years after the one they were said in: somebody may have named somebody, whatever she was asked. */
const KEPT_YEARS = 2;

/** The sentences go two years after the end of theirs; the numbers stay, and the report with them. */
export async function eraseSentences(db: Db, { today }: Today): Promise<Counts> {
	const oldest = Number(today.slice(0, 4)) - KEPT_YEARS;
	const rows = await affected(
		db,
		sql`update satisfaction_tallies set sentences = '{}'
			where year < ${oldest} and cardinality(sentences) > 0`
	);
	return rows > 0 ? { satisfaction_tallies: rows } : {};
}
