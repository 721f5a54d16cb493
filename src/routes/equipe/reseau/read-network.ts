import { missesToSee } from '#lib/features/neighbourhood/map/index.server.ts';
import { guidesToSeeTo, lookAtGuides } from '#lib/features/resources/guides/index.server.ts';
import { placesToSee } from '#lib/features/resources/places/index.server.ts';
import { showNetworkYear } from '#lib/features/year/reports/index.server.ts';
import type { Ask, Db } from '#lib/platform/database/acting.ts';
import { askInOne } from '#lib/platform/database/ask-in-one.ts';
import { together } from '#lib/shared/together.ts';
import { voicesAsked, voicesTold } from '../count-voices.ts';

/** All that the page of the network asks for: what waits for the coordination, beside the year that it is shown. */
export function readNetwork(ask: Ask, { year, today }: { year: number; today: string }) {
	return together({
		waits: ask((db) => whatWaits(db, today)),
		network: showNetworkYear(ask, year)
	});
}

async function whatWaits(db: Db, today: string) {
	const { look, around, misses, ...said } = await askInOne(db, {
		...voicesAsked(db, 'coordination'),
		look: lookAtGuides,
		around: placesToSee(db),
		misses: missesToSee
	});
	return {
		guides: await guidesToSeeTo(db, today, look),
		places: { ...around, misses },
		voices: voicesTold(said)
	};
}
