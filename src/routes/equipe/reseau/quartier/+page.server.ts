import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { readBoard } from '#lib/features/neighbourhood/participation/index.server.ts';
import { yearAsked } from '../network-year.ts';
import { tellQuarters, tellTowns, tellWaits } from './tell-board.ts';
import type { PageServerLoad } from './$types';

/** What residents say over the network, in numbers: no word of anybody comes here. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { year, today } = yearAsked(locals, url);
	const thisYear = Number(today.slice(0, 4));
	const { waits, towns, quarters } = await asViewer(locals, (db) => readBoard(db, year));
	return {
		year,
		years: [thisYear, thisYear - 1, thisYear - 2],
		waits: tellWaits(waits, locals.world.now()),
		towns: tellTowns(towns, locals.world.now()),
		quarters: tellQuarters(quarters)
	};
};
