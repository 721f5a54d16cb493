import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { NETWORK_SMALL_CELL } from '../../domain/count/small-cells.ts';
import type { NetworkQuarter } from '../../domain/tree/network-document.ts';

/** People of the network's year by kind of quarter, over all its centres; null: not told. */
export async function listNetworkQuarters(db: Db, year: number): Promise<NetworkQuarter[]> {
	const { rows } = await sql<NetworkQuarter>`select kind, people
		from network_quarter_counts(${year}, ${NETWORK_SMALL_CELL})`.execute(db);
	return rows;
}
