import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { NETWORK_SMALL_CELL } from '../../domain/count/small-cells.ts';

/** Null: too few to be told. */
export type NetworkFree = {
	centreId: string;
	name: string;
	groups: number;
	projectMinutes: number | null;
	visits: number | null;
	people: number | null;
	devices: number | null;
	repaired: number | null;
};

/** What the centres do beside their courses, in counts: groups, visits to projects, things mended. */
export async function listNetworkFree(db: Db, year: number): Promise<NetworkFree[]> {
	const { rows } = await sql<NetworkFree>`
		select centre_id as "centreId", name, groups, project_minutes as "projectMinutes", visits, people,
			devices, repaired
		from network_free_counts(${year}, ${NETWORK_SMALL_CELL})`.execute(db);
	return rows;
}
