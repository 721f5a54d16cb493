import { cancelCycle } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { PlannedCentre, PlannedPerson } from '../plan/planned.ts';
import { actAs } from './act-as.ts';
import { momentOf } from './moment.ts';
import type { Telling } from './telling.ts';
import { writeGroup } from './write-group.ts';

/** Writes every course of a centre, and the cycles that nobody came to; adds whom it meets to `known`. */
export async function writeCourses(
	db: Db,
	telling: Telling,
	{ groups, cancelledCycles }: PlannedCentre,
	known: Map<PlannedPerson, string>
): Promise<void> {
	for (const group of groups) await writeGroup(db, telling, group, known);
	const { now, timeZone, team, programmes } = telling;
	for (const { programme, ...cycle } of cancelledCycles) {
		await actAs(db, team.direction, momentOf(`${cycle.year}-05-02`, '11:00', timeZone, now));
		await cancelCycle(db, { ...cycle, programmeId: programmes.get(programme)! });
	}
}
