import { readAgenda } from '#lib/features/outreach/agenda/index.server.ts';
import { lastDayTold, type Occasion } from '#lib/features/outreach/agenda/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** What somebody may ask a place of, at the centre whose page is read, the nearest first. */
export async function occasionsToAskFor(
	db: Db,
	{ timeZone }: { timeZone: string }
): Promise<Occasion[]> {
	const today = todayIn(timeZone, db.acting.at);
	const agenda = await readAgenda(db, { from: today, until: lastDayTold(today) });
	return agenda.filter(({ isTooLate }) => !isTooLate);
}
