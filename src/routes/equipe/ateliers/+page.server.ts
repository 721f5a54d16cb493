import {
	listProgrammes,
	listSeasons,
	listSheetsToFill,
	showSeason
} from '#lib/features/learning/workshops/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { shown } from '#lib/http/shown.ts';
import { together } from '#lib/shared/together.ts';
import { askedYear } from './asked-year.ts';
import { absenteeLines } from './absentee-lines.ts';

export const load = shown('see-workshops', async (db, { viewer, url, today }) => {
	const thisYear = Number(today.slice(0, 4));
	const year = askedYear(url, thisYear);
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
		programmes: programmes.map(({ id, slug, name, format }) => ({
			id,
			slug,
			name,
			isFree: format === 'free',
			cycles: cycles.filter((cycle) => cycle.programmeId === id)
		}))
	};
});
