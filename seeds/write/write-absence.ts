import { announceAbsence, nextSeancesOf } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { PlannedGroup } from '../plan/planned.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { DeskTelling } from './desk-telling.ts';
import { daysBefore } from './moment.ts';

/** Somebody called: she will not come to her next séance, which is not today's. */
export async function writeAbsence(
	db: Db,
	{ now, today, team, known }: DeskTelling,
	groups: PlannedGroup[]
): Promise<void> {
	const running = groups.findLast(
		({ days, sheets }) => sheets.size > 0 && days.at(-1)! > daysBefore(today, -1)
	);
	const member = running?.members.find(({ leaves }) => !leaves);
	if (!member) return;
	await actAs(db, team.accueil, now);
	const tomorrow = daysBefore(today, -1);
	const [next] = await nextSeancesOf(db, known.get(member.person)!, tomorrow);
	if (next) accepted(await announceAbsence(db, { ...next, today }));
}
