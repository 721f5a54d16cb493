import { readAgenda } from '#lib/features/outreach/agenda/index.server.ts';
import type { Occasion } from '#lib/features/outreach/agenda/index.ts';
import { nowIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** Asked so long before: beyond, a centre has planned little. */
const DAYS_AHEAD = 60;

/**
 * What somebody may ask a place of, at the centre whose page is read, the nearest first. A slot that has
 * begun is over before anybody calls her back; of a course, there are other days.
 */
export async function occasionsToAskFor(
	db: Db,
	{ timeZone }: { timeZone: string }
): Promise<Occasion[]> {
	const now = nowIn(timeZone, db.acting.at);
	const today = now.slice(0, 10);
	const until = Temporal.PlainDate.from(today).add({ days: DAYS_AHEAD }).toString();
	const agenda = await readAgenda(db, { from: today, until });
	return agenda.filter(
		({ kind, day, startsAt }) => kind === 'course' || `${day}T${startsAt ?? '23:59'}` > now
	);
}
