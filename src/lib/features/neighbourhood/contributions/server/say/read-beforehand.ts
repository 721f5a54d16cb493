import { networkZone } from '#lib/features/house/centres/index.server.ts';
import { findPlaces, readStreets } from '#lib/features/neighbourhood/map/index.server.ts';
import { streetsNamed } from '#lib/features/neighbourhood/map/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { findPersonal, type PersonalKind } from '../../domain/personal-words.ts';
import { type WhereChoice, whereChoices } from '../../domain/where-said.ts';
import { keptWords } from './say-contribution.ts';

/** What everybody would read of what she has written, before she sends it. */
type Beforehand = {
	words: string;
	/** What was masked of it, each once. */
	masked: PersonalKind[];
	/** Where she may mean, the likeliest first. */
	wheres: WhereChoice[];
};

/** Of places that have something of the name she typed. */
const MOST_PLACES = 4;
/** The same street in several communes. */
const MOST_STREETS = 6;

/** Nothing is kept of it: she reads it, and sends it or not. */
export async function readBeforehand(
	db: Db,
	said: { words: string; where: string },
	dataDir: string
): Promise<Beforehand> {
	return {
		words: keptWords(said.words),
		masked: [...new Set(findPersonal(said.words).map(({ kind }) => kind))],
		wheres: await findWheres(db, said.where, dataDir)
	};
}

async function findWheres(db: Db, typed: string, dataDir: string): Promise<WhereChoice[]> {
	if (!typed) return whereChoices('', { streets: [], places: [] });
	const streets = streetsNamed(typed, await readStreets(dataDir)).slice(0, MOST_STREETS);
	const now = { at: db.acting.at, timeZone: await networkZone(db) };
	const { found } = await findPlaces(db, { typed, now, most: MOST_PLACES, isByName: true });
	// Nothing is said in public of where somebody hides.
	return whereChoices(typed, { streets, places: found.filter(({ isRefuge }) => !isRefuge) });
}
