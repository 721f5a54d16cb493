import {
	addPlace,
	showPlace,
	verifyPlace,
	writePlaceDays
} from '#lib/features/resources/places/index.server.ts';
import type { NewPlace } from '#lib/features/resources/places/index.ts';
import { noteMiss } from '#lib/features/neighbourhood/map/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { NEIGHBOURS, NOT_FOUND, type PlaceContent, TOWNS } from '../plan/neighbourhood-content.ts';
import { accepted } from './accepted.ts';
import { actAs, type Actor } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import { TIME_ZONE } from './open-centre.ts';

/** Nobody looked for these: no installation makes the same digests. */
const INVENTED_KEY = Buffer.alloc(32, 'exemple');
/** Days for which a place had been in the directory when somebody last looked. */
const KNOWN_BEFORE = 60;

/** The places of the Boulonnais, whoever keeps a centre there: the network's own, as its coordination typed them. */
export async function writeNeighbourhood(
	db: Db,
	coordination: Actor,
	now: Temporal.Instant,
	placesKey: Buffer
): Promise<void> {
	const today = todayIn(TIME_ZONE, now);
	const at = (ago: number, clock: string) =>
		actAs(db, coordination, momentOf(daysBefore(today, ago), clock, TIME_ZONE, now));
	for (const place of NEIGHBOURS) {
		await at(place.verified + KNOWN_BEFORE, '10:00');
		const { id } = accepted(await addPlace(db, factsOf(place), 'team', placesKey));
		if (place.isShown) accepted(await showPlace(db, id, true));
		await at(place.verified, '11:00');
		accepted(await verifyPlace(db, id));
	}
	await actAs(db, coordination, now);
	// Each was written with the days that followed its own.
	await writePlaceDays(db, today);
	for (const { words, times } of NOT_FOUND) {
		for (let nth = 0; nth < times; nth++) await noteMiss(db, INVENTED_KEY, words);
	}
}

function factsOf({ verified: _verified, isShown: _shown, ...told }: PlaceContent): NewPlace {
	const { commune, position, ...facts } = told;
	if (!commune) return facts;
	const [postcode, town] = TOWNS.get(commune)!;
	const [latitude, longitude] = position ?? [null, null];
	return { ...facts, insee: commune, postcode, town, latitude, longitude };
}
