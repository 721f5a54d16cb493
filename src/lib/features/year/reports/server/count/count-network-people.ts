import { sql } from 'kysely';
import { QUARTER_KINDS } from '#lib/features/people/quarters/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { NETWORK_SMALL_CELL } from '../../domain/count/small-cells.ts';
import type { NetworkQuarter } from '../../domain/tree/network-document.ts';

export type NetworkPeople = {
	/** Centres whose own count is told: the others are left out of the total. */
	centres: number;
	/** Each person once, those linked between centres included. */
	people: number;
	/** How many may be counted twice, not being linked; null when too few to be told. */
	unlinked: number | null;
};

type Counted = NetworkPeople & Record<NetworkQuarter['kind'], number | null>;

/**
 * People of the network's year, counted once, and how sure that number is; by kind of quarter, over all
 * its centres (null: not told). They are read once for both.
 */
export async function countNetworkPeople(
	db: Db,
	year: number
): Promise<{ once: NetworkPeople; quarters: NetworkQuarter[] }> {
	const { rows } = await sql<Counted>`select centres, people, unlinked, qpv, veille, other
		from network_people_counts(${year}, ${NETWORK_SMALL_CELL})`.execute(db);
	const [counted] = rows;
	if (!counted) return { once: { centres: 0, people: 0, unlinked: 0 }, quarters: [] };
	const { centres, people, unlinked, ...kinds } = counted;
	const quarters = QUARTER_KINDS.map((kind) => ({ kind, people: kinds[kind] }));
	return { once: { centres, people, unlinked }, quarters };
}
