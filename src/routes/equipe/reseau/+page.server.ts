import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { placesLinks, voicesLink } from '../home-links.ts';
import { yearAsked } from './network-year.ts';
import { readNetwork } from './read-network.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { year, today } = yearAsked(locals, url);
	const thisYear = Number(today.slice(0, 4));
	const { waits, network } = await readNetwork((work) => asViewer(locals, work), { year, today });
	const { guides, places, voices } = waits;
	return {
		guides,
		places: placesLinks(places),
		voices: voices && voicesLink(voices, locals.world.now()),
		years: [thisYear, thisYear - 1, thisYear - 2],
		...network
	};
};
