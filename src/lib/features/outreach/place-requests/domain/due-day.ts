import { type Calendar, closureOn } from '#lib/features/learning/closures/index.ts';

const PROMISED = 2;
const FRIDAY = 5;

/** Whether somebody is there to call: from Monday to Friday, school holidays too, unless the centre closes. */
function isWorked(day: Temporal.PlainDate, calendar: Calendar): boolean {
	// Workshops stop with the school; the desk does not.
	const closing = calendar.periods.filter(({ kind }) => kind !== 'school-holiday');
	const { commune } = calendar;
	return day.dayOfWeek <= FRIDAY && !closureOn(day.toString(), { commune, periods: closing });
}

/** Until when somebody who asked that day was told that she would be called: two working days later. */
export function dueDay(askedOn: string, calendar: Calendar): string {
	let day = Temporal.PlainDate.from(askedOn);
	for (let worked = 0; worked < PROMISED;) {
		day = day.add({ days: 1 });
		if (isWorked(day, calendar)) worked += 1;
	}
	return day.toString();
}
