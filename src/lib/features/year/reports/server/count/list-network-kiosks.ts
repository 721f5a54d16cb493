import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { NetworkKiosks } from '../../domain/count/network-kiosks.ts';
import { NETWORK_SMALL_CELL } from '../../domain/count/small-cells.ts';

/** What kiosks told in each centre that has one: counts of a year, never a small one. */
export async function listNetworkKiosks(db: Db, year: number): Promise<NetworkKiosks[]> {
	const { rows } = await sql<NetworkKiosks>`
		select centre_id as "centreId", name, visits, minutes, guides, pages
		from network_kiosk_counts(${year}, ${NETWORK_SMALL_CELL})`.execute(db);
	return rows;
}
