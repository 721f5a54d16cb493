import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { NetworkVoices } from '../../domain/count/network-voices.ts';
import { NETWORK_SMALL_CELL } from '../../domain/count/small-cells.ts';

/** What residents said to each centre in a year, and what became of it: never a small number of those who spoke. */
export async function listNetworkVoices(db: Db, year: number): Promise<NetworkVoices[]> {
	const { rows } = await sql<NetworkVoices>`
		select centre_id as "centreId", name, said, published, sent, mended, not_done as "notDone", themes, decided
		from network_voice_counts(${year}, ${NETWORK_SMALL_CELL})`.execute(db);
	return rows;
}
