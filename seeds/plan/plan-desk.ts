import { mayKeepName } from '#lib/features/people/people/index.ts';
import { ASKED, DESKS, PARTNERS } from './desk-content.ts';
import { drawPhone } from './draw-person.ts';
import { type Acquaintance, drawRequests } from './draw-requests.ts';
import { drawResidents } from './draw-residents.ts';
import type { CentreContent } from './centre-content.ts';
import type { PlannedGroup } from './planned.ts';
import type { PlannedDesk, PlannedFirstAsk } from './planned-desk.ts';
import { type Chance, chanceOf } from './seeded-random.ts';

type Taken = { names: Set<string>; phones: Set<string> };

/** Days before its first séance on which the list of a course is made. */
const LISTED_BEFORE = 8;

/** What the desk of a centre was asked until yesterday, by chance of its own: courses do not move. */
export function planDesk(
	{ slug, communes }: CentreContent,
	groups: PlannedGroup[],
	today: string,
	taken: Taken
): PlannedDesk {
	const content = DESKS.find((desk) => desk.slug === slug)!;
	const chance = chanceOf(`accueil ${slug}`);
	const since = openedOn(content.openedMonthsAgo, today);
	const phones = new Map(PARTNERS.map(({ code }) => [code, drawPhone(chance, true, taken.phones)]));
	const residents = drawResidents(chance, content.residents, { communes, since, today, taken });
	const met = residents.map(({ person, metOn }) => ({ person, knownFrom: metOn }));
	const known = [...met, ...traineesOf(groups, today)].filter(isGrownUp);
	return {
		content,
		since,
		phones,
		residents,
		firstAsks: drawFirstAsks(chance, groups, since, today),
		requests: drawRequests(chance, content, { since, today, known })
	};
}

/** The day its notebook begins: with last year, or when the centre opened. */
function openedOn(monthsAgo: number | null, today: string): string {
	const day = Temporal.PlainDate.from(today);
	const opened =
		monthsAgo === null ? day.subtract({ years: 2 }) : day.subtract({ months: monthsAgo });
	return opened.toString();
}

/** People of the courses whose name may be kept, from the day their list was made. */
function traineesOf(groups: PlannedGroup[], today: string): Acquaintance[] {
	const known = new Map<string, Acquaintance>();
	for (const { days, members } of groups) {
		for (const { person } of members) {
			const key = `${person.givenName} ${person.familyName}`;
			if (known.has(key) || !mayKeepName(person.lastContact, today)) continue;
			known.set(key, { person, knownFrom: listedOn(days) });
		}
	}
	return [...known.values()].filter(({ knownFrom }) => knownFrom < today);
}

const isGrownUp = ({ person, knownFrom }: Acquaintance) =>
	person.birthYear === undefined || Number(knownFrom.slice(0, 4)) - person.birthYear >= 18;

/** A few of those who follow a course had first asked for it at the desk, and waited. */
function drawFirstAsks(
	chance: Chance,
	groups: PlannedGroup[],
	since: string,
	today: string
): PlannedFirstAsk[] {
	const seen = new Set<unknown>();
	return groups.flatMap(({ days, members, programme, group }) =>
		members.flatMap(({ person }) => {
			if (seen.has(person)) return [];
			seen.add(person);
			const day = before(listedOn(days), chance.between(4, 25));
			const isAdults = group.audience === 'adults' || group.audience === 'seniors';
			const isTold =
				isAdults && day >= since && day < today && mayKeepName(person.lastContact, today);
			if (!isTold || !chance.hits(0.25)) return [];
			return [{ person, programme, day, words: chance.pick(ASKED.families.apprendre.words) }];
		})
	);
}

const before = (day: string, days: number) =>
	Temporal.PlainDate.from(day).subtract({ days }).toString();
const listedOn = (days: string[]) => before(days[0]!, LISTED_BEFORE);
