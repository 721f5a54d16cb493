import { asViewer } from '#lib/features/house/staff/index.server.ts';
import {
	listProgrammes,
	listSeasons,
	listSheetsToFill,
	showSeason
} from '#lib/features/learning/workshops/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { together } from '#lib/shared/together.ts';
import { requireDeed } from '../require-deed.ts';
import { absenteeLines } from './absentee-lines.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = requireDeed(locals.viewer, 'see-workshops');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const asked = Number(url.searchParams.get('annee'));
	const year = asked >= 1990 && asked <= 2200 ? Math.trunc(asked) : Number(today.slice(0, 4));
	const thisYear = Number(today.slice(0, 4));
	const { programmes, cycles, ...shown } = await asViewer(locals, (db) =>
		together({
			programmes: listProgrammes(db),
			cycles: showSeason(db, year, today),
			toFill: mayDo(viewer.role, 'mark-attendance') ? listSheetsToFill(db, today) : [],
			absentees: mayDo(viewer.role, 'mark-attendance') ? absenteeLines(db, today) : [],
			years: listSeasons(db, thisYear)
		})
	);
	return {
		...shown,
		year,
		thisYear,
		programmes: programmes.map(({ id, slug, name }) => ({
			id,
			slug,
			name,
			cycles: cycles.filter((cycle) => cycle.programmeId === id)
		}))
	};
};
