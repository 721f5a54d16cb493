import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import { closedDays } from '../calendar/closed-days.ts';
import { ASKED, type DeskContent, PARTNERS } from './desk-content.ts';
import { drawAnswers } from './draw-answers.ts';
import type { PlannedPerson } from './planned.ts';
import type { PlannedRequest } from './planned-desk.ts';
import type { Chance } from './seeded-random.ts';

/** Somebody with a name, and the day from which the centre knows her. */
export type Acquaintance = { person: PlannedPerson; knownFrom: string };

const FAMILIES: readonly (readonly [FamilyCode, number])[] = [
	['prestations-sante', 24],
	['citoyennete-impots', 19],
	['emploi', 13],
	['apprendre', 11],
	['retraite', 9],
	['equipement', 8],
	['scolarite', 6],
	['etat-civil', 5],
	['autre-demarche', 6],
	['loisirs', 3]
];
/** Months in which a family is asked three times as often: taxes in spring, school at its start. */
const SEASONS: Partial<Record<FamilyCode, readonly number[]>> = {
	'citoyennete-impots': [4, 5, 6],
	scolarite: [8, 9],
	loisirs: [6, 7]
};

/** What was asked last year and this year until yesterday, more every year (study-2.2). */
export function drawRequests(
	chance: Chance,
	content: DeskContent,
	{ since, today, known }: { since: string; today: string; known: Acquaintance[] }
): PlannedRequest[] {
	const thisYear = Number(today.slice(0, 4));
	return content.perYear
		.flatMap((total, rank) => {
			const days = openDays(thisYear - 1 + rank);
			const told = days.filter((day) => day >= since && day < today);
			const count = Math.round((total * told.length) / days.length);
			return Array.from({ length: count }, () => chance.pick(told));
		})
		.sort()
		.map((day) => drawRequest(chance, content, { day, today, known }));
}

function drawRequest(
	chance: Chance,
	content: DeskContent,
	{ day, today, known }: { day: string; today: string; known: Acquaintance[] }
): PlannedRequest {
	const month = Number(day.slice(5, 7));
	const family = chance.weighted(
		FAMILIES.map(([code, weight]) => [code, SEASONS[code]?.includes(month) ? weight * 3 : weight])
	);
	const isInPlace = chance.hits(0.12);
	const { words, inPlace } = ASKED.families[family];
	const met = chance.hits(0.5) ? known.filter(({ knownFrom }) => knownFrom <= day) : [];
	return {
		day,
		clock: drawClock(chance),
		words: isInPlace ? inPlace : chance.pick(ASKED.openers) + chance.pick(words),
		family,
		...drawOrigin(chance),
		person: met.length > 0 ? chance.pick(met).person : undefined,
		answers: drawAnswers(chance, {
			family,
			day,
			today,
			isInPlace,
			hadTheHabit: content.hadTheHabit
		})
	};
}

function drawOrigin(chance: Chance): Pick<PlannedRequest, 'channel' | 'origin' | 'partner'> {
	const origin = chance.weighted([
		['word-of-mouth', 38],
		['herself', 27],
		['partner', 24],
		['centre', 4],
		['unknown', 7]
	] as const);
	const partner = origin === 'partner' ? chance.pick(PARTNERS).code : undefined;
	if (partner && chance.hits(0.2)) return { origin, partner, channel: 'partner' };
	return { origin, partner, channel: chance.hits(0.82) ? 'comes' : 'phones' };
}

function drawClock(chance: Chance): string {
	const minutes = chance.pick([chance.between(525, 715), chance.between(830, 1050)]);
	return Temporal.PlainTime.from('00:00').add({ minutes }).toString().slice(0, 5);
}

/** Weekdays on which a desk of the demonstration opens. */
function openDays(year: number): string[] {
	const closed = new Set(closedDays(year));
	const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
	return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days }))
		.filter(({ dayOfWeek }) => dayOfWeek <= 5)
		.map(String)
		.filter((day) => !closed.has(day));
}
