import type { Db } from '#lib/platform/database/acting.ts';
import lastYear from '../fiches/last-year.json' with { type: 'json' };
import season2018 from '../fiches/season-2018.json' with { type: 'json' };
import thisYear from '../fiches/this-year.json' with { type: 'json' };
import { reportYear } from '../plan/date-courses.ts';
import { actAs } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import type { Telling } from './telling.ts';
import { writeFiches } from './write-fiches.ts';

/** The narratives of Jacques Brel: two years told to the end, and this year's half-way. */
export async function writeReports(db: Db, telling: Telling): Promise<void> {
	const { now, timeZone, team } = telling;
	const year = reportYear(telling.today);
	await actAs(db, team.pedagogique, momentOf(`${year}-01-22`, '16:00', timeZone, now));
	await writeFiches(db, telling, year - 1, lastYear);
	const lastWeek = daysBefore(telling.today, 7);
	await actAs(db, team.pedagogique, momentOf(lastWeek, '16:00', timeZone, now));
	await writeFiches(db, telling, year, thisYear);
	await actAs(db, team.direction, now);
	await writeFiches(db, telling, 2018, season2018);
}
