import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { CauseCount, CentreCounts } from '../domain/counts.ts';

/** Under this many people a number would designate somebody: the network does not see it. */
const SMALL_CELL = 11;

/** What the coordination sees of the people of a round: counts, and never a small cell. */
export async function countTerritory(
	db: Db,
	roundId: string
): Promise<{ centres: CentreCounts[]; causes: CauseCount[] }> {
	const { rows: centres } = await sql<CentreCounts>`
		select centre_id as "centreId", name, waiting, placed, elsewhere, unplaced
		from territory_counts(${roundId}::uuid, ${SMALL_CELL})`.execute(db);
	const { rows: causes } = await sql<CauseCount>`
		select cause, people from territory_causes(${roundId}::uuid, ${SMALL_CELL})
		order by cause`.execute(db);
	return { centres, causes };
}
