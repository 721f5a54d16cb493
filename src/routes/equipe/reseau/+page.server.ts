import { showNetworkYear } from '#lib/features/year/reports/index.server.ts';
import { missesToSee } from '#lib/features/neighbourhood/map/index.server.ts';
import { placesToSee } from '#lib/features/resources/places/index.server.ts';
import { guidesToSeeTo, lookAtGuides } from '#lib/features/resources/guides/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { askInOne } from '#lib/platform/database/ask-in-one.ts';
import { voicesAsked, voicesTold } from '../count-voices.ts';
import { placesLinks, voicesLink } from '../home-links.ts';
import { yearAsked } from './network-year.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { year, today } = yearAsked(locals, url);
	const thisYear = Number(today.slice(0, 4));
	const [{ guides, places, voices }, network] = await Promise.all([
		asViewer(locals, async (db) => {
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
		}),
		showNetworkYear((work) => asViewer(locals, work), year)
	]);
	return {
		guides,
		places: placesLinks(places),
		voices: voices && voicesLink(voices, locals.world.now()),
		years: [thisYear, thisYear - 1, thisYear - 2],
		...network
	};
};
