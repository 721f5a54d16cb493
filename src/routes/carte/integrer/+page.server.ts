import { findPlaces } from '#lib/features/neighbourhood/map/index.server.ts';
import { searchQuery, tellPlace } from '#lib/features/neighbourhood/map/index.ts';
import { FRAMED_PATH } from '#lib/shared/framed-path.ts';
import { visit } from '../../visit.ts';
import { readSearch } from '../answer-search.ts';
import { shownMap } from '../shown-map.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/**
 * The list and the map, in the page of somebody else. A refuge is not told there: whoever stands behind her reads
 * over her shoulder, and the page around has no way to leave fast.
 */
export const load: PageServerLoad = (event) =>
	visit(event, null, async (db) => {
		const { form, asked, start } = await readSearch(db, event);
		const answer = await findPlaces(db, { ...asked, isDrawn: true });
		const next = answer.next && searchQuery({ ...form, suite: answer.next });
		const places = answer.found.filter(({ isRefuge }) => !isRefuge);
		return {
			form,
			map: await shownMap(db, event, asked, searchQuery({ ...form, suite: 0 }), answer.points),
			start: start?.words ?? answer.town,
			calls: answer.calls.map(({ code, call }) => ({ code, call: call! })),
			places: places.map((place) => tellPlace(place, asked.now, asked.when ?? null)),
			after: form.suite,
			next: next && `${FRAMED_PATH}${next}#reponse`,
			whole: `/carte${searchQuery(form)}`
		};
	});
