import { createHash } from 'node:crypto';
import { json } from '@sveltejs/kit';
import { version as release } from '$app/env';
import { readVisitedPhone } from '#lib/features/learning/letters/index.server.ts';
import { mapToKeep } from '#lib/features/neighbourhood/map/index.server.ts';
import { KIOSK_NEEDS } from '#lib/features/neighbourhood/map/index.ts';
import { keptScreens } from '#lib/features/lobby/kiosk-screens/index.ts';
import { stepsOfGuides } from '#lib/features/resources/guides/index.server.ts';
import { EXERCISE_FAMILIES } from '#lib/features/resources/practice/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { visit } from '../../visit.ts';
import { kioskOf } from '../kiosk-of.ts';
import { cardsToKeep } from './cards-to-keep.ts';
import type { RequestHandler } from './$types';

/** What a kiosk keeps for when the network is gone, and the name of that whole. */
export const GET: RequestHandler = async (event) => {
	const { name, centre } = kioskOf(event);
	const { dataDir, now } = event.locals.world;
	const moment = { at: now(), timeZone: centre.timeZone };
	const { phone, guides, map, cards } = await visit(event, centre, async (db) => ({
		phone: await readVisitedPhone(db),
		guides: await stepsOfGuides(db),
		map: await mapToKeep(db, dataDir, release),
		cards: await cardsToKeep(db, centre.id, moment)
	}));
	const today = Temporal.PlainDate.from(todayIn(moment.timeZone, moment.at));
	// Dates are written in the screens: a week later, all are asked for again.
	const week = today.subtract({ days: today.dayOfWeek - 1 }).toString();
	const house = digest([release, name, centre.name, phone, week]);
	const exercises = EXERCISE_FAMILIES.flatMap((family) => family.exercises.map(({ id }) => id));
	// A card says the hours of the days ahead: the next day, they are others.
	const places = { needs: KIOSK_NEEDS, cards, ...map, stamp: `${map.stamp} ${today}` };
	const kept = keptScreens(guides, exercises, places, house);
	const answer = { version: digest([kept]), ...kept };
	return json(answer, { headers: { 'cache-control': 'no-store' } });
};

const digest = (what: readonly unknown[]) =>
	createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 16);
