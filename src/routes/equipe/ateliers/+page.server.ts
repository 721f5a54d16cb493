import {
	listProgrammes,
	listSeasons,
	listSheetsToFill,
	showSeason
} from '#lib/features/learning/workshops/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { shown } from '#lib/http/shown.ts';
import { together } from '#lib/shared/together.ts';
import { absenteeLines } from './absentee-lines.ts';

export const load = shown('see-workshops', async (db, { viewer, url, today }) => {
	const asked = Number(url.searchParams.get('annee'));
	const thisYear = Number(today.slice(0, 4));
	const year = asked >= 1990 && asked <= 2200 ? Math.trunc(asked) : thisYear;
	const { programmes, cycles, ...lists } = await together({
		programmes: listProgrammes(db),
		cycles: showSeason(db, year, today),
		toFill: mayDo(viewer.role, 'mark-attendance') ? listSheetsToFill(db, today) : [],
		absentees: mayDo(viewer.role, 'mark-attendance') ? absenteeLines(db, today) : [],
		years: listSeasons(db, thisYear)
	});
	return {
		...lists,
		year,
		thisYear,
		programmes: programmes.map(({ id, slug, name }) => ({
			id,
			slug,
			name,
			cycles: cycles.filter((cycle) => cycle.programmeId === id)
		}))
	};
});
