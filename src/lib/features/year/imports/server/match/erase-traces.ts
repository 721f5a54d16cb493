import { sql } from 'kysely';
import { listClosedYears } from '#lib/features/house/years/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/**
 * Destroys the digests of people whose every season is closed: from then on nothing links an
 * anonymous subject to a name, not even the register she was read in; nor a place smaller than her town.
 */
export async function eraseTraces(db: Db): Promise<void> {
	const closed = await listClosedYears(db);
	const isCounted = (person: string) => sql`exists (
		select from enrolments e
		join workshop_groups g on g.id = e.group_id
		join cycles c on c.id = g.cycle_id
		where e.person_id = ${sql.ref(person)} and c.year <> all (${closed}::smallint[]))`;
	await sql`delete from person_traces t where not ${isCounted('t.person_id')}`.execute(db);
	await sql`update people p set quarter_id = null
		where p.quarter_id is not null
			and not exists (select from person_identities i where i.person_id = p.id)
			and not ${isCounted('p.id')}`.execute(db);
}
