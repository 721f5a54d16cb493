import { networkZone } from '#lib/features/house/centres/index.server.ts';
import {
	findPlaces,
	readContours,
	readStreets,
	townAt
} from '#lib/features/neighbourhood/map/index.server.ts';
import { streetsNamed } from '#lib/features/neighbourhood/map/index.ts';
import { readPublicPlace } from '#lib/features/resources/places/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { PersonalKind } from '../../domain/personal-kinds.ts';
import { findPersonal } from '../../domain/personal-words.ts';
import { snapPoint } from '../../domain/snap-point.ts';
import { pointChosen, pointIn, type WhereChoice, whereChoices } from '../../domain/where-said.ts';
import { isId } from '#lib/shared/identifier.ts';
import { foldText } from '#lib/shared/person-name.ts';
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
	/** `chosen` is what she came with or touched on the map, before any choice was offered. */
	said: { words: string; where: string; chosen?: string },
	dataDir: string
): Promise<Beforehand> {
	return {
		words: keptWords(said.words),
		masked: [...new Set(findPersonal(said.words).map(({ kind }) => kind))],
		wheres: [
			...(await touched(said.chosen ?? '', dataDir)),
			...(await findWheres(db, said, dataDir))
		]
	};
}

/** A point of the map, as it would be kept: what she touched exactly goes no further. */
async function touched(chosen: string, dataDir: string): Promise<WhereChoice[]> {
	const point = pointIn(chosen);
	if (!point) return [];
	const { street, ...kept } = snapPoint(point, await readStreets(dataDir));
	const town = townAt(await readContours(dataDir), kept.latitude, kept.longitude);
	if (!town) return [];
	return [{ value: pointChosen(kept), kind: 'point', name: street ?? '', town: town.nom }];
}

async function findWheres(
	db: Db,
	{ where: typed, chosen = '' }: { where: string; chosen?: string },
	dataDir: string
): Promise<WhereChoice[]> {
	if (!typed) return whereChoices('', { streets: [], places: [] });
	const streets = streetsNamed(typed, await readStreets(dataDir)).slice(0, MOST_STREETS);
	const now = { at: db.acting.at, timeZone: await networkZone(db) };
	const { found } = await findPlaces(db, { typed, now, most: MOST_PLACES, isByName: true });
	const meant = await cameWith(db, chosen, typed);
	const others = found.filter(({ id }) => id !== meant?.id);
	// Nothing is said in public of where somebody hides.
	const places = [...(meant ? [meant] : []), ...others].filter(({ isRefuge }) => !isRefuge);
	return whereChoices(typed, { streets, places });
}

/** The place from whose card she came, while its name is what stands in the field. */
async function cameWith(db: Db, chosen: string, typed: string) {
	const place = isId(chosen) ? await readPublicPlace(db, chosen) : null;
	return place && foldText(place.name) === foldText(typed) ? place : null;
}
