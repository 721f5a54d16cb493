import { readContours, readStreets, townAt } from '#lib/features/neighbourhood/map/index.server.ts';
import { streetNamed } from '#lib/features/neighbourhood/map/index.ts';
import type { Point } from '#lib/features/resources/places/index.ts';
import { readPublicPlace } from '#lib/features/resources/places/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { snapPoint, withoutNumber } from '../../domain/snap-point.ts';
import { streetTold } from '../../domain/where-said.ts';

/** Where it is, as it was said: a place of the directory, a point of the map, a street typed; or nowhere. */
export type SaidWhere =
	{ placeId: string } | { point: Point } | { street: string } | { nowhere: true };

export type WhereColumns = {
	place_id: string | null;
	street: string | null;
	town: string | null;
	insee: string | null;
	latitude: number | null;
	longitude: number | null;
	snapped_to: 'street' | 'square' | 'place' | null;
};

const NOWHERE: WhereColumns = {
	...{ place_id: null, street: null, town: null, insee: null },
	...{ latitude: null, longitude: null, snapped_to: null }
};

/** Where it is, as it is kept: a street, a place, a square of fifty metres. What was typed or pointed at is not. */
export async function whereKept(
	db: Db,
	said: SaidWhere,
	dataDir: string
): Promise<WhereColumns | Refusal<'unknown-place' | 'far-away'>> {
	if ('nowhere' in said) return NOWHERE;
	if ('placeId' in said) return atPlace(db, said.placeId);
	const streets = await readStreets(dataDir);
	if ('street' in said) {
		const known = streetNamed(said.street, streets);
		if (!known) {
			return { ...NOWHERE, street: streetTold(said.street) || null };
		}
		return atPoint(known, { name: known.name, snappedTo: 'street' }, dataDir);
	}
	const { snappedTo, street, ...point } = snapPoint(said.point, streets);
	return atPoint(point, { name: street, snappedTo }, dataDir);
}

async function atPlace(db: Db, id: string): Promise<WhereColumns | Refusal<'unknown-place'>> {
	const place = await readPublicPlace(db, id);
	// Nothing is said in public of where somebody hides.
	if (!place || place.isRefuge) {
		return refuse('unknown-place', 'Ce lieu n’est pas dans la liste. Écrivez plutôt la rue.');
	}
	const { street, town, insee, latitude, longitude } = place;
	return {
		...{ place_id: id, street: street && withoutNumber(street).slice(0, 120), town, insee },
		...{ latitude, longitude, snapped_to: latitude === null ? null : 'place' }
	};
}

async function atPoint(
	{ latitude, longitude }: Point,
	{ name, snappedTo }: { name: string | null; snappedTo: 'street' | 'square' },
	dataDir: string
): Promise<WhereColumns | Refusal<'far-away'>> {
	const town = townAt(await readContours(dataDir), latitude, longitude);
	if (!town) {
		return refuse('far-away', 'Ce point n’est pas dans nos communes. Choisissez un autre point.');
	}
	return {
		...{ place_id: null, street: name, town: town.nom, insee: town.code },
		...{ latitude, longitude, snapped_to: snappedTo }
	};
}
