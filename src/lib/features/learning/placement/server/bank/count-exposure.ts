import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { FEWEST_TOLD } from '../../domain/calibration/answer-matrix.ts';

/** By item: how many times it was asked; null when too few to be told to the network. */
export type Exposure = Map<string, number | null>;

/**
 * How many times each question was asked, counted from the answers still kept: in the acting centre,
 * or over the network for the coordination, who never learns of a small cell.
 */
export async function countExposure(db: Db): Promise<Exposure> {
	const isNetwork = db.acting.role === 'coordination';
	const { rows } = await sql<{ item: string; asked: number | null }>`${
		isNetwork
			? sql`select item, asked from network_item_counts(${FEWEST_TOLD})`
			: sql`select a.item, count(*)::integer as asked from placement_answers a
				where not exists (select from placement_undos u where u.placement_id = a.placement_id)
				group by a.item`
	}`.execute(db);
	return new Map(rows.map(({ item, asked }) => [item, asked]));
}
