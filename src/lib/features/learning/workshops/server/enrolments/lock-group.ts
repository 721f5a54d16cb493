import type { Db } from '#lib/platform/database/acting.ts';
import type { ProgrammeAges } from '../../domain/programmes/programme-ages.ts';

/**
 * Whoever enrols in a group waits her turn; null when the acting centre has no such group. Who needs
 * a séance of it too takes it afterwards: two colleagues never wait for each other.
 */
export async function lockGroup(
	db: Db,
	groupId: string
): Promise<(ProgrammeAges & { capacity: number | null }) | null> {
	const group = await db
		.selectFrom('workshop_groups as g')
		.innerJoin('cycles as c', 'c.id', 'g.cycle_id')
		.innerJoin('programmes as p', 'p.id', 'c.programme_id')
		.where('g.id', '=', groupId)
		.forUpdate('g')
		.select(['p.name as programme', 'p.youngest', 'p.oldest', 'c.year'])
		.select(({ fn }) => fn.coalesce('g.capacity', 'p.capacity').as('capacity'))
		.executeTakeFirst();
	return group ?? null;
}
