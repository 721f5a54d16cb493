import { listDropInsBetween } from '#lib/features/desk/drop-ins/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { clockName, longDay } from '#lib/shared/french-dates.ts';

/** Free slots of the coming month are proposed. */
const DAYS_AHEAD = 31;

/** Where somebody who is called may come and see it again, as the choices of a list. */
export async function freeSlots(
	db: Db,
	today: string
): Promise<{ value: string; label: string }[]> {
	const until = Temporal.PlainDate.from(today).add({ days: DAYS_AHEAD }).toString();
	const slots = await listDropInsBetween(db, today, until);
	return slots
		.filter(({ cancelled, seatsLeft }) => !cancelled && seatsLeft > 0)
		.map(({ id, day, startsAt }) => ({
			value: id,
			label: `${longDay(day)}, ${clockName(startsAt)}`
		}));
}
