import { error } from '@sveltejs/kit';
import {
	countNetworkPeople,
	listNetworkCounts,
	listNetworkDesks,
	listNetworkFree
} from '#lib/features/reports/index.server.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { mayDo } from '#lib/features/staff/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	if (!locals.viewer || !mayDo(locals.viewer.role, 'see-network')) {
		error(403, { message: 'Cette page est celle de la coordination du réseau.' });
	}
	const thisYear = Number(todayIn('Europe/Paris', locals.world.now()).slice(0, 4));
	const asked = Math.trunc(Number(url.searchParams.get('annee')));
	const year = asked >= 1990 && asked <= thisYear ? asked : thisYear;
	return {
		year,
		years: [thisYear, thisYear - 1, thisYear - 2],
		...(await asViewer(locals, async (db) => ({
			centres: await listNetworkCounts(db, year),
			free: await listNetworkFree(db, year),
			once: await countNetworkPeople(db, year),
			...(await listNetworkDesks(db, year))
		})))
	};
};
