import { sql } from 'kysely';
import { listClosedYears } from '#lib/features/house/years/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/**
 * Destroys the digests of people whose every season is closed: from then on nothing links an
 * anonymous subject to a name, not even the register she was read in.
 */
export async function eraseTraces(db: Db): Promise<void> {
	const closed = await listClosedYears(db);
	await sql`
		delete from person_traces t where not exists (
			select from enrolments e
			join workshop_groups g on g.id = e.group_id
			join cycles c on c.id = g.cycle_id
			where e.person_id = t.person_id and c.year <> all (${closed}::smallint[]))`.execute(db);
}
