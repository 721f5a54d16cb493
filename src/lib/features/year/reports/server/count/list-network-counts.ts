import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { NETWORK_SMALL_CELL } from '../../domain/count/small-cells.ts';

export type NetworkCounts = {
	centreId: string;
	slug: string;
	name: string;
	seances: number;
	minutes: number;
	/** Null: too few to be told without pointing at somebody. */
	people: number | null;
	attendances: number | null;
};

/** What the network may know of a year: counts by centre, never a small cell, never a person. */
export async function listNetworkCounts(db: Db, year: number): Promise<NetworkCounts[]> {
	const { rows } = await sql<NetworkCounts>`
		select centre_id as "centreId", slug, name, seances, minutes, people, attendances
		from network_year_counts(${year}, ${NETWORK_SMALL_CELL})`.execute(db);
	return rows;
}
