import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { NETWORK_SMALL_CELL } from '../../domain/count/small-cells.ts';

export type NetworkPeople = {
	/** Centres whose own count is told: the others are left out of the total. */
	centres: number;
	/** Each person once, those linked between centres included. */
	people: number;
	/** How many may be counted twice, not being linked; null when too few to be told. */
	unlinked: number | null;
};

/** People of the network's year, counted once, and how sure that number is. */
export async function countNetworkPeople(db: Db, year: number): Promise<NetworkPeople> {
	const { rows } = await sql<NetworkPeople>`select centres, people, unlinked
		from network_people_counts(${year}, ${NETWORK_SMALL_CELL})`.execute(db);
	return rows[0] ?? { centres: 0, people: 0, unlinked: 0 };
}
