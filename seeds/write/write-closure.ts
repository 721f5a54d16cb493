import { addClosure } from '#lib/features/learning/closures/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

/** Next Monday the team learns, and nobody receives: Tuesday where Mondays are for the free slot. */
export async function writeClosure(db: Db, { today, team, timeZone, now }: Telling): Promise<void> {
	const { dayOfWeek } = Temporal.PlainDate.from(today);
	const monday = daysBefore(today, dayOfWeek - 8);
	const day = dayOfWeek === 1 ? daysBefore(monday, -1) : monday;
	await actAs(db, team.direction, momentOf(daysBefore(today, 20), '10:00', timeZone, now));
	accepted(await addClosure(db, { name: 'Formation de l’équipe', firstDay: day, lastDay: day }));
}
