import { addCentre } from '#lib/features/centres/index.server.ts';
import { addStaffMember } from '#lib/features/staff/index.server.ts';
import { cancelCycle, listProgrammes } from '#lib/features/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { CentreContent } from '../plan/centre-content.ts';
import type { PlannedCentre, PlannedPerson } from '../plan/planned.ts';
import { accepted } from './accepted.ts';
import { actAs, type Actor, OPERATOR } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import type { Telling } from './telling.ts';
import { writeGroup } from './write-group.ts';

/** The network's centres lie in one zone. */
export const TIME_ZONE = 'Europe/Paris';

/** Writes one invented centre: its team, its courses, and everything that happened in them. */
export async function writeCentre(
	db: Db,
	{ content, groups, cancelledCycles }: PlannedCentre,
	now: Temporal.Instant
): Promise<Telling> {
	const today = todayIn(TIME_ZONE, now);
	const firstDay = groups[0]?.days[0] ?? today;
	const opened = daysBefore(firstDay < today ? firstDay : today, 60);
	await actAs(db, OPERATOR, momentOf(opened, '09:00', TIME_ZONE, now));
	const { id } = accepted(
		await addCentre(db, {
			slug: content.slug,
			name: content.name,
			commune: content.commune,
			timeZone: TIME_ZONE
		})
	);
	const team = await writeTeam(db, content, id);
	const programmes = new Map((await listProgrammes(db)).map(({ slug, id }) => [slug, id]));
	const telling: Telling = { now, today, timeZone: TIME_ZONE, team, programmes };
	const known = new Map<PlannedPerson, string>();
	for (const group of groups) await writeGroup(db, telling, group, known);
	for (const { programme, ...cycle } of cancelledCycles) {
		await actAs(db, team.direction, momentOf(`${cycle.year}-05-02`, '11:00', TIME_ZONE, now));
		await cancelCycle(db, { ...cycle, programmeId: programmes.get(programme)! });
	}
	return telling;
}

async function writeTeam(
	db: Db,
	content: CentreContent,
	centreId: string
): Promise<Telling['team']> {
	const team = new Map<string, Actor>();
	for (const { name, role, profile } of content.staff) {
		const { staffId } = await addStaffMember(db, { name, role, centreId });
		team.set(profile ?? role, { staffId, role });
	}
	return {
		accueil: team.get('accueil')!,
		direction: team.get('direction')!,
		pedagogique: team.get('pedagogique')!,
		technique: team.get('technique')!
	};
}
