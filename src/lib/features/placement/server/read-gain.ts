import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { measureGain } from '../domain/measure-gain.ts';
import { readPlacement } from './read-placement.ts';

/** Two conversations of one person, before and after a course, both ended and not taken back. */
type Pair = {
	beforeId: string;
	centreId: string;
	/** What was kept of them since both ended; null while it was not measured. */
	kept: number[] | null;
};

/**
 * What this conversation and the one before the course say together of her gain: as it was kept,
 * else from the answers; null when nothing can be said. For `progressOf` and `groupGain`.
 */
export async function readGain(db: Db, afterId: string): Promise<number[] | null> {
	const pair = await findPair(db, afterId);
	return pair && (pair.kept ?? (await measurePair(db, afterId, pair)));
}

/** The last conversation before this one that began a course, and what was kept of both. */
export async function findPair(db: Db, afterId: string): Promise<Pair | null> {
	const { rows } = await sql<Pair>`
		select b.id as "beforeId", b.centre_id as "centreId",
			(select g.likelihoods from placement_gains g
				where g.after_id = a.id and g.before_id = b.id
					and g.recorded_at >= greatest(ea.recorded_at, eb.recorded_at)
				order by g.recorded_at desc limit 1) as kept
		from placements a
		join placement_endings ea on ea.placement_id = a.id
		join placements b on b.person_id = a.person_id and b.moment = 'before'
			and (b.day, b.recorded_at) <= (a.day, a.recorded_at)
		join placement_endings eb on eb.placement_id = b.id
		where a.id = ${afterId} and a.moment = 'after'
			and not exists (select from placement_undos u where u.placement_id in (a.id, b.id))
		order by b.day desc, b.recorded_at desc limit 1`.execute(db);
	return rows[0] ?? null;
}

/** From the answers themselves, while they are there. */
export async function measurePair(
	db: Db,
	afterId: string,
	{ beforeId }: Pair
): Promise<number[] | null> {
	const [before, after] = [await readPlacement(db, beforeId), await readPlacement(db, afterId)];
	return before && after && measureGain(before, after);
}
