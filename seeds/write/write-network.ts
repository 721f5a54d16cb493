import { recordDemo } from '#lib/features/house/centres/index.server.ts';
import type { Role } from '#lib/features/house/staff/index.ts';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { writeSiteNotice } from '#lib/features/outreach/site-notices/index.server.ts';
import { beat } from '#lib/features/reminders/reminders/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import networkTeam from '../network/network-team.json' with { type: 'json' };
import { planNetwork } from '../plan/plan-network.ts';
import type { PlannedPerson } from '../plan/planned.ts';
import { actAs, type Actor, OPERATOR } from './act-as.ts';
import { importSeason2018 } from './import-season-2018.ts';
import { daysBefore, momentOf } from './moment.ts';
import { openCentre, TIME_ZONE } from './open-centre.ts';
import { writeCourses } from './write-courses.ts';
import { writeDesk } from './write-desk.ts';
import { writeDoubles } from './write-doubles.ts';
import { writeFarewells } from './write-farewells.ts';
import { writeFirstAsks } from './write-first-asks.ts';
import { writeGuides } from './write-guides.ts';
import { writeKiosk } from './write-kiosk.ts';
import { writeLessons } from './write-lessons.ts';
import { writeNeighbourhood } from './write-neighbourhood.ts';
import { settleInQuarters } from './write-quarters.ts';
import { writeAgreements } from './write-agreements.ts';
import { writeReports } from './write-reports.ts';
import { writeSiteChange } from './write-site-change.ts';
import { writeVoices } from './write-voices.ts';
import { writeWalk } from './write-walk.ts';

/** The centre of the study, the one with a past. */
const FOUNDING_CENTRE = 'jacques-brel';

/** Where a kiosk stands in the lobby, since how many weeks, and how many come in its fullest. */
const KIOSKS: Readonly<Record<string, { weeks: number; mostVisits: number }>> = {
	[FOUNDING_CENTRE]: { weeks: 56, mostVisits: 18 },
	'la-digue': { weeks: 2, mostVisits: 3 }
};

/** Nobody publishes an invented network: its telephones are kept for fiction by the ARCEP. */
const NOTICE = {
	...{
		editeur: 'Le réseau du Boulonnais (exemple)',
		adresse: '14 rue des Mareyeurs, 62200 Boulogne-sur-Mer'
	},
	...{ telephone: '03 53 01 12 12', courriel: 'contact@exemple.fr', directeur: 'Claire Nowak' },
	...{ hebergeur: 'Une machine de démonstration', 'hebergeur-adresse': 'Là où elle est essayée' },
	'hebergeur-telephone': '03 53 01 12 13'
};

/** Writes the whole invented network as it stands now, and marks this installation for good. */
export async function writeNetwork(
	db: Db,
	world: World,
	say: (line: string) => void
): Promise<void> {
	const now = world.now();
	// While it acts for no centre: what it writes is the network's.
	const coordination = await hireNetworkTeam(db, now);
	await writeNeighbourhood(db, coordination, now, world.secrets.places);
	for (const centre of planNetwork(todayIn(TIME_ZONE, now))) {
		const { slug, name, town } = centre.content;
		const telling = await openCentre(db, centre, now, world.secrets);
		// Before anybody of today is known: nobody of 2018 can be taken for one of them.
		if (slug === FOUNDING_CENTRE) await importSeason2018(db, telling, world.secrets.traces);
		const known = new Map<PlannedPerson, string>();
		await writeFirstAsks(db, telling, centre.desk, known);
		await writeCourses(db, telling, centre, known);
		await writeSiteChange(db, telling);
		await writeFarewells(db, telling);
		if (slug === FOUNDING_CENTRE) {
			await writeLessons(db, telling);
			await writeGuides(db, telling);
			await writeReports(db, telling);
		}
		await writeDesk(db, telling, centre, known);
		if (slug === FOUNDING_CENTRE) await writeAgreements(db, telling);
		if (slug === FOUNDING_CENTRE) await writeWalk(db, telling);
		if (Object.hasOwn(KIOSKS, slug)) await writeKiosk(db, telling, KIOSKS[slug]!);
		await writeVoices(db, telling, world, slug);
		await settleInQuarters(db, centre.content, telling);
		await writeDoubles(db);
		await actAs(db, OPERATOR, now);
		await beat(db, 'plan');
		await beat(db, 'send');
		say(`  ${name} (${town})`);
	}
	await actAs(db, OPERATOR, now);
	await writeSiteNotice(db, NOTICE);
	await recordDemo(db);
}

/** Days ago on which the network got its team. */
const NETWORK_SINCE = 3 * 365;

/** The network's own colleagues; gives who coordinates it. */
async function hireNetworkTeam(db: Db, now: Temporal.Instant): Promise<Actor> {
	const since = daysBefore(todayIn(TIME_ZONE, now), NETWORK_SINCE);
	await actAs(db, OPERATOR, momentOf(since, '09:00', TIME_ZONE, now));
	const team = new Map<string, Actor>();
	for (const { name, role } of networkTeam) {
		const held = role as Role;
		const { staffId } = await addStaffMember(db, { name, role: held, centreId: null });
		team.set(role, { staffId, role: held });
	}
	return team.get('coordination')!;
}
