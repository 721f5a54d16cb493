import { mayDo } from '#lib/features/house/staff/index.ts';
import { readWeek } from '#lib/features/learning/week/index.server.ts';
import {
	daysOfWeek,
	mondayOf,
	mondayOfWeek,
	viewFor,
	type WeekNow
} from '#lib/features/learning/week/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { nowIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { isDay } from '#lib/shared/day.ts';

/** Which week an address asks for, by its name or by one of its days; this one where it says nothing. */
export async function askedWeek(
	db: Db,
	{ viewer, url, timeZone, now, today }: Asked
): Promise<{
	monday: string;
	view: ReturnType<typeof viewFor>;
	now: WeekNow;
	week: Awaited<ReturnType<typeof readWeek>>;
}> {
	const { searchParams } = url;
	const day = searchParams.get('jour') ?? '';
	const monday =
		mondayOfWeek(searchParams.get('semaine') ?? '') ?? mondayOf(isDay(day) ? day : today);
	const here = { today, clock: nowIn(timeZone, now).slice(11, 16) };
	const seesCalls = mayDo(viewer.role, 'lead-funnel');
	const week = await readWeek(db, { days: daysOfWeek(monday), now: here, seesCalls });
	const view = viewFor(searchParams.get('vue'), viewer.role === 'animateur');
	return { monday, view, now: here, week };
}
