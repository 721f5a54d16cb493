import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { together } from '#lib/shared/together.ts';
import { NETWORK_SMALL_CELL } from '../../domain/count/small-cells.ts';
import type { NetworkSaid } from '../../domain/count/network-said.ts';

/** What people said of the courses of the network: never a small cell, never a centre by difference. */
export async function listNetworkSaid(db: Db, year: number): Promise<NetworkSaid> {
	const { centres, words } = await together({
		centres: sql<NetworkSaid['centres'][number]>`
			select centre_id as "centreId", name, answers
			from network_satisfaction_counts(${year}, ${NETWORK_SMALL_CELL})`.execute(db),
		words: sql<NetworkSaid['words'][number]>`
			select question, counts
			from network_satisfaction_words(${year}, ${NETWORK_SMALL_CELL})`.execute(db)
	});
	return { centres: centres.rows, words: words.rows };
}
