import * as v from 'valibot';
import jacquesBrel from '../network/jacques-brel.json' with { type: 'json' };
import laCriee from '../network/la-criee.json' with { type: 'json' };
import laDigue from '../network/la-digue.json' with { type: 'json' };
import lesFaienciers from '../network/les-faienciers.json' with { type: 'json' };
import leSemaphore from '../network/le-semaphore.json' with { type: 'json' };
import montLambert from '../network/mont-lambert.json' with { type: 'json' };
import { type CentreContent, centreContent } from './centre-content.ts';
import { dateCourses, reportYear } from './date-courses.ts';
import { drawExits } from './draw-exits.ts';
import { drawMembers } from './draw-members.ts';
import { drawPerson } from './draw-person.ts';
import { drawSheets } from './draw-sheets.ts';
import type { PlannedCentre, PlannedGroup } from './planned.ts';
import { planDesk } from './plan-desk.ts';
import { chanceOf } from './seeded-random.ts';

const CENTRES = v.parse(v.array(centreContent), [
	jacquesBrel,
	laCriee,
	leSemaphore,
	montLambert,
	laDigue,
	lesFaienciers
]);

/** The whole invented network as it stands on that day: always the same for the same day. */
export function planNetwork(today: string): PlannedCentre[] {
	const phones = new Set<string>();
	const centres = CENTRES.map((content) => planCentre(content, today, phones));
	// Once every course has its people: what the desks draw moves none of them.
	return centres.map(({ names, ...centre }) => ({
		...centre,
		desk: planDesk(centre.content, centre.groups, today, { names, phones })
	}));
}

type CentreWithoutDesk = Omit<PlannedCentre, 'desk'> & { names: Set<string> };

function planCentre(content: CentreContent, today: string, phones: Set<string>): CentreWithoutDesk {
	const chance = chanceOf(content.slug);
	const taken = { names: new Set<string>(), phones };
	const groups: PlannedGroup[] = [];
	for (const course of dateCourses(content, today)) {
		const members = drawMembers(chance, course, groups, () =>
			drawPerson(chance, course.group.audience, course.year, content.communes, taken)
		);
		const sheets = drawSheets(chance, course, members, today);
		for (const { person, leaves } of members) {
			person.lastContact = lastContact(course.days.at(-1)!, leaves?.on, person.lastContact, today);
		}
		groups.push({ ...course, members, sheets });
	}
	const year = reportYear(today) - 1;
	// Drawn apart: the rest of the invented network does not move.
	const words = chanceOf(`${content.slug} exits`);
	for (const group of groups) drawExits(words, group, today);
	const cancelledCycles = content.cancelledLastYear.map((cycle) => ({ ...cycle, year }));
	return { content, groups, cancelledCycles, names: taken.names };
}

function lastContact(
	lastDay: string,
	left: string | undefined,
	before: string,
	today: string
): string {
	const seen = left ?? (lastDay < today ? lastDay : today);
	return seen > before ? seen : before;
}
