import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { findPlaceDoubles } from '../doubles/find-doubles.ts';
import { isIncomplete, isStale } from './list-to-see-to.ts';

/** How the directory stands in a commune, in numbers. */
export type TownBoard = {
	/** Null: of places that say none; refuges are among them. */
	town: string | null;
	/** Shown to everybody. */
	kept: number;
	/** Of those: nobody looked for longer than what is told of them holds. */
	stale: number;
	/** Of those: lacking what the national standard requires, so they are not exported. */
	incomplete: number;
	/** Pairs that may be one place. */
	doubles: number;
};

/** The same for each commune, those with most to see to first: what the network arbitrates. */
export async function readTownBoards(db: Db): Promise<TownBoard[]> {
	const { rows } = await sql<TownBoard>`
		select mode() within group (order by p.town) as town,
			count(*)::integer as kept,
			(count(*) filter (where ${isStale(db)}))::integer as stale,
			(count(*) filter (where ${isIncomplete}))::integer as incomplete,
			0 as doubles
		from places p where p.is_public and p.merged_into is null group by coalesce(p.insee, p.town)
	`.execute(db);
	const boards = new Map(rows.map((board) => [board.town, board]));
	for (const [{ town }] of await findPlaceDoubles(db)) {
		const board = boards.get(town) ?? { town, kept: 0, stale: 0, incomplete: 0, doubles: 0 };
		boards.set(town, { ...board, doubles: board.doubles + 1 });
	}
	const waiting = ({ stale, incomplete, doubles }: TownBoard) => stale + incomplete + doubles;
	return [...boards.values()].toSorted(
		(one, other) =>
			waiting(other) - waiting(one) || (one.town ?? '').localeCompare(other.town ?? '', 'fr')
	);
}
