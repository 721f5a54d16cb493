import { asViewer } from '#lib/features/staff/index.server.ts';
import {
	listProgrammes,
	listSeasons,
	listSheetsToFill,
	showSeason
} from '#lib/features/workshops/index.server.ts';
import { mayDo } from '#lib/features/staff/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../require-deed.ts';
import { absenteeLines } from './absentee-lines.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = requireDeed(locals.viewer, 'see-workshops');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const asked = Number(url.searchParams.get('annee'));
	const year = asked >= 1990 && asked <= 2200 ? Math.trunc(asked) : Number(today.slice(0, 4));
	return asViewer(locals, async (db) => {
		const programmes = await listProgrammes(db);
		const cycles = await showSeason(db, year, today);
		return {
			year,
			toFill: mayDo(viewer.role, 'mark-attendance') ? await listSheetsToFill(db, today) : [],
			thisYear: Number(today.slice(0, 4)),
			absentees: mayDo(viewer.role, 'mark-attendance') ? await absenteeLines(db, today) : [],
			years: await listSeasons(db, Number(today.slice(0, 4))),
			programmes: programmes.map(({ id, slug, name }) => ({
				id,
				slug,
				name,
				cycles: cycles.filter((cycle) => cycle.programmeId === id)
			}))
		};
	});
};
