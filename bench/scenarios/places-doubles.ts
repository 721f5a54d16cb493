import { sql } from 'kysely';
import { findPairs } from '#lib/features/resources/places/domain/alike/doubles.ts';
import { countPlaceDoubles } from '#lib/features/resources/places/index.server.ts';
import { readComparables } from '#lib/features/resources/places/server/doubles/comparable-places.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { fillPlaces, PLACES } from '../fill-places.ts';
import { line, type Line } from '../line.ts';
import { acting, type BenchNetwork } from '../network.ts';
import { measure } from '../samples.ts';

const TIMES = 20;
const AGAINST = `comparing all ${PLACES} places`;

/** What the board of the team asks: which places may be one, when nothing changed, and when one was just corrected. */
export async function* placesDoubles(network: BenchNetwork): AsyncGenerator<Line> {
	await fillPlaces(network);
	const database = openPool(network.appUrl, 1);
	const ask = <T>(work: (db: Db) => Promise<T>) =>
		asActing(database, acting('operator', null), work);
	const { kept, whole } = await measure(TIMES, {
		kept: () => ask(countPlaceDoubles),
		whole: () => ask(async (db) => findPairs(await readComparables(db)))
	});
	const { corrected } = await measure(TIMES, {
		corrected: () => ask(correctOne).catch(unlessGivenUp)
	});
	await database.destroy();
	const against = { baseline: whole.p50, against: AGAINST };
	yield line(`places/doubles among ${PLACES}`, kept.p50, 'ms', against);
	yield line('places/doubles once a place is corrected', corrected.p50, 'ms', against);
}

class GivenUp extends Error {}

let nth = 0;

/** Another one each time, and nothing of it stays: the next time, two places changed. */
async function correctOne(db: Db): Promise<never> {
	nth += 1;
	await sql`update places set name = name || ' bis' where id = (
		select id from places where is_public order by id offset ${nth * 97} limit 1)`.execute(db);
	await countPlaceDoubles(db);
	throw new GivenUp();
}

function unlessGivenUp(error: unknown): void {
	if (!(error instanceof GivenUp)) throw error;
}
