import { readAgenda } from '#lib/features/outreach/agenda/index.server.ts';
import type { Occasion } from '#lib/features/outreach/agenda/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** Asked so long before: beyond, a centre has planned little. */
export const DAYS_AHEAD = 60;

/** What somebody may ask a place of, at the centre whose page is read, the nearest first. */
export async function occasionsToAskFor(
	db: Db,
	{ timeZone }: { timeZone: string }
): Promise<Occasion[]> {
	const today = todayIn(timeZone, db.acting.at);
	const until = Temporal.PlainDate.from(today).add({ days: DAYS_AHEAD }).toString();
	const agenda = await readAgenda(db, { from: today, until });
	return agenda.filter(({ isTooLate }) => !isTooLate);
}
