import type { Db } from '#lib/platform/database/acting.ts';
import type { PlannedCentre, PlannedPerson } from '../plan/planned.ts';
import { chanceOf } from '../plan/seeded-random.ts';
import type { DeskTelling } from './desk-telling.ts';
import type { Telling } from './telling.ts';
import { writeAbsence } from './write-absence.ts';
import { writeCharter } from './write-charter.ts';
import { writeClosure } from './write-closure.ts';
import { writeCreations } from './write-creations.ts';
import { writeDropIns } from './write-drop-ins.ts';
import { writeLetters } from './write-letters.ts';
import { writeFunnels } from './write-funnels.ts';
import { writeOffers } from './write-offers.ts';
import { writePublicPage } from './write-page.ts';
import { writePartners } from './write-partners.ts';
import { writePlacements } from './write-placements.ts';
import { writeProgrammePartners } from './write-programme-partners.ts';
import { writeProcedures } from './write-procedures.ts';
import { writePlaceRequests } from './write-place-requests.ts';
import { writePreLists } from './write-pre-lists.ts';
import { writePickUps, writeProjects } from './write-projects.ts';
import { writeReminders } from './write-reminders.ts';
import { writeRequests } from './write-requests.ts';
import { writeResidents } from './write-residents.ts';
import { writeScenes } from './write-scenes.ts';
import { writeYearlyAsks } from './write-yearly-asks.ts';
import { writeThings } from './write-things.ts';

/** Two years of a desk, and what is due there on the day of the demonstration. */
export async function writeDesk(
	db: Db,
	telling: Telling,
	centre: PlannedCentre,
	known: Map<PlannedPerson, string>
): Promise<void> {
	const { desk } = centre;
	await writeCharter(db, telling, desk);
	const partners = await writePartners(db, telling, desk);
	await writeResidents(db, telling, desk, known);
	const chance = chanceOf(`scènes ${centre.content.slug}`);
	const deskTelling: DeskTelling = { ...telling, desk, partners, known, chance };
	await writeRequests(db, deskTelling, desk.requests);
	await writePreLists(db, deskTelling);
	await writeFunnels(db, deskTelling);
	await writeDropIns(db, deskTelling);
	await writeScenes(db, deskTelling);
	await writeAbsence(db, deskTelling, centre.groups);
	await writePlacements(db, deskTelling);
	await writeOffers(db, deskTelling);
	await writeLetters(db, deskTelling, centre.content);
	await writePublicPage(db, deskTelling, centre.content);
	await writeYearlyAsks(db, deskTelling, centre.content);
	await writePickUps(db, deskTelling);
	// The FabLab of the network is there.
	if (centre.content.slug === 'jacques-brel') {
		await writeProgrammePartners(db, deskTelling);
		await writeClosure(db, deskTelling);
		await writePlaceRequests(db, deskTelling);
		await writeCreations(db, deskTelling);
		await writeProcedures(db, deskTelling);
		await writeReminders(db, deskTelling, centre.content.name);
		await writeThings(db, deskTelling, await writeProjects(db, deskTelling));
	}
}
