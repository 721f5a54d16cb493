import type { SayingWhere } from '#lib/features/neighbourhood/contributions/index.ts';
import { mapToPoint } from '#lib/features/neighbourhood/map/index.server.ts';
import { readPublicPlace } from '#lib/features/resources/places/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { languageOf, type PublicText } from '#lib/shared/public-text.ts';
import { isId } from '#lib/shared/identifier.ts';
import { visit } from '../../../visit.ts';

/** What names the place from whose card she came. */
const PLACE_PARAM = 'lieu';

type Asking = { locals: App.Locals; url: URL };

/** What somebody may show besides writing it: the place she came from, and a point of the map of her town. */
export async function whereToSay(
	event: Asking,
	{ town }: { town: string | null },
	text: PublicText
): Promise<SayingWhere> {
	const { locals, url } = event;
	return visit(event, null, async (db) => {
		// The buttons that move it speak French: in the other languages, the street is written.
		const map = languageOf(text) === 'fr' ? await mapToPoint(db, locals.world.dataDir, town) : null;
		if (map?.mapOrigin) locals.mapOrigin = map.mapOrigin;
		return {
			place: await placeNamed(db, url.searchParams.get(PLACE_PARAM)),
			map: map && { bounds: map.bounds, credits: map.credits }
		};
	});
}

/** Nothing is said in public of where somebody hides. */
async function placeNamed(db: Db, named: string | null): Promise<SayingWhere['place']> {
	const place = named && isId(named) ? await readPublicPlace(db, named) : null;
	return place && !place.isRefuge ? { id: place.id, name: place.name } : null;
}
