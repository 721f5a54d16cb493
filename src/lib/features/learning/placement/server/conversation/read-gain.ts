import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { measureGain } from '../../domain/gain/measure-gain.ts';
import { readPlacement } from './read-placement.ts';

/** Two conversations of one person, before and after a course, both ended and not taken back. */
export type Pair = {
	centreId: string;
	/** The conversations, and the ends that stand. */
	before: { id: string; endingId: string };
	after: { id: string; endingId: string };
	/** What was kept of these two ends; null while it was not measured. */
	kept: number[] | null;
};

/**
 * What this conversation and the one before the course say together of her gain: as it was kept,
 * else from the answers; null when nothing can be said. For `progressOf` and `groupGain`.
 */
export async function readGain(db: Db, afterId: string): Promise<number[] | null> {
	const pair = await findPair(db, afterId);
	return pair && (pair.kept ?? (await measurePair(db, pair)));
}

/** This conversation with the last one before it that began a course. */
export async function findPair(db: Db, afterId: string): Promise<Pair | null> {
	const { rows } = await sql<Pair>`
		select a.centre_id as "centreId",
			jsonb_build_object('id', b.id, 'endingId', eb.id) as before,
			jsonb_build_object('id', a.id, 'endingId', ea.id) as after,
			(select g.likelihoods from placement_gains g
				where g.after_id = ea.id and g.before_id = eb.id) as kept
		from placements a
		join current_placement_endings() ea on ea.placement_id = a.id
		join placements b on b.person_id = a.person_id and b.moment = 'before'
			and (b.day, b.recorded_at) <= (a.day, a.recorded_at)
		join current_placement_endings() eb on eb.placement_id = b.id
		where a.id = ${afterId} and a.moment = 'after'
			and not exists (select from placement_undos u where u.placement_id in (a.id, b.id))
		order by b.day desc, b.recorded_at desc limit 1`.execute(db);
	return rows[0] ?? null;
}

/** From the answers themselves, while they are there. */
export async function measurePair(db: Db, { before, after }: Pair): Promise<number[] | null> {
	const talks = [await readPlacement(db, before.id), await readPlacement(db, after.id)];
	const [first, second] = talks;
	return first && second ? measureGain(first, second) : null;
}
