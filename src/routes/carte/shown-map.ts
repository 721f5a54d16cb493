import { answerPoints, mapOfAnswer } from '#lib/features/neighbourhood/map/index.server.ts';
import type { Asked } from '#lib/features/neighbourhood/map/index.ts';
import type { Point } from '#lib/features/resources/places/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/**
 * The map of an answer, as a page shows it before anybody asks for more (ui/MapView.svelte). Where the national plan
 * was chosen, the policy of that page lets it be asked for (hooks/with-map-policy.ts).
 */
export async function shownMap(
	db: Db,
	{ locals }: { locals: App.Locals },
	asked: Asked,
	query: string,
	/** Where the places of the answer are, when it is known already. */
	known?: readonly Point[]
) {
	const points = known ?? (await answerPoints(db, asked));
	const { mapOrigin, ...map } = await mapOfAnswer(db, locals.world.dataDir, points);
	if (mapOrigin) locals.mapOrigin = mapOrigin;
	return { ...map, points: `/carte/lieux.geojson${query}` };
}
