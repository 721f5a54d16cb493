import type { Profile } from '#lib/features/house/staff/index.ts';
import { addStaffMember, tellProfile } from '#lib/features/house/staff/index.server.ts';
import { listProgrammes, startCentre } from '#lib/features/learning/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { CentreContent } from '../plan/centre-content.ts';
import type { Secrets } from '#lib/platform/secrets.ts';
import type { PlannedCentre } from '../plan/planned.ts';
import { accepted } from './accepted.ts';
import { actAs, type Actor, OPERATOR } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import { writeQuarters } from './write-quarters.ts';
import type { Telling } from './telling.ts';

/** The network's centres lie in one zone. */
export const TIME_ZONE = 'Europe/Paris';

/** Days between the opening of a centre and its first course or its first request. */
const OPENED_BEFORE = 60;

/** Opens an invented centre with its team; from here on the transaction acts for it alone. */
export async function openCentre(
	db: Db,
	{ content, groups, desk }: PlannedCentre,
	now: Temporal.Instant,
	{ urns, sms, placeRequests, places }: Pick<Secrets, 'urns' | 'sms' | 'placeRequests' | 'places'>
): Promise<Telling> {
	const today = todayIn(TIME_ZONE, now);
	const firstDay = [desk.since, ...groups.map(({ days }) => days[0]!)].sort()[0]!;
	const opened = daysBefore(firstDay, OPENED_BEFORE);
	await actAs(db, OPERATOR, momentOf(opened, '09:00', TIME_ZONE, now));
	const { slug, name, commune } = content;
	const centre = accepted(await startCentre(db, { slug, name, commune, timeZone: TIME_ZONE }));
	const team = await hireTeam(db, content, centre.id);
	const programmes = new Map(
		(await listProgrammes(db)).map((programme) => [programme.slug, programme.id])
	);
	await actAs(db, team.direction, momentOf(opened, '09:30', TIME_ZONE, now));
	const quarters = await writeQuarters(db, content);
	return {
		...{ now, today, timeZone: TIME_ZONE, team, programmes, quarters },
		...{ urns, sms, placeRequests, placesKey: places }
	};
}

const PROFILE_OF = { pedagogique: 'pedagogic', technique: 'technical' } as const;

async function hireTeam(
	db: Db,
	content: CentreContent,
	centreId: string
): Promise<Telling['team']> {
	const team = new Map<string, Actor>();
	const profiles: { membershipId: string; profile: Profile }[] = [];
	for (const { name, role, profile } of content.staff) {
		const { staffId, membershipId } = await addStaffMember(db, { name, role, centreId });
		if (profile) profiles.push({ membershipId, profile: PROFILE_OF[profile] });
		team.set(profile ?? role, { staffId, role });
	}
	await actAs(db, team.get('direction')!, db.acting.at);
	for (const told of profiles) accepted(await tellProfile(db, told));
	await actAs(db, OPERATOR, db.acting.at);
	return {
		accueil: team.get('accueil')!,
		direction: team.get('direction')!,
		pedagogique: team.get('pedagogique')!,
		technique: team.get('technique')!,
		famille: team.get('referent-famille')!
	};
}
