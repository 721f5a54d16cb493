import { showNetworkYear } from '#lib/features/year/reports/index.server.ts';
import { countMisses } from '#lib/features/neighbourhood/map/index.server.ts';
import { countToSeeTo } from '#lib/features/resources/places/index.server.ts';
import { guidesToSeeTo } from '#lib/features/resources/guides/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { countVoices } from '../count-voices.ts';
import { placesLinks, voicesLink } from '../home-links.ts';
import { yearAsked } from './network-year.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { year, today } = yearAsked(locals, url);
	const thisYear = Number(today.slice(0, 4));
	const [[guides, places, misses, voices], network] = await Promise.all([
		asViewer(locals, (db) =>
			Promise.all([
				guidesToSeeTo(db, today),
				countToSeeTo(db),
				countMisses(db),
				countVoices(db, 'coordination')
			])
		),
		showNetworkYear((work) => asViewer(locals, work), year)
	]);
	return {
		guides,
		places: placesLinks({ ...places, misses }),
		voices: voices && voicesLink(voices, locals.world.now()),
		years: [thisYear, thisYear - 1, thisYear - 2],
		...network
	};
};
