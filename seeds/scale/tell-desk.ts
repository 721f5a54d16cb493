import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import { type Chance, chanceOf } from '../plan/seeded-random.ts';
import type { Telling } from './centre-telling.ts';
import { clockOf, momentOf, openDaysOn, written } from './course-calendar.ts';
import desk from './desk-words.json' with { type: 'json' };
import type { Resident } from './draw-resident.ts';
import { noteJournal } from './note-journal.ts';
import { tellAnswers } from './tell-answers.ts';
import { partnersOf } from './tell-partners.ts';

/** The network has 250,000 requests for 200,000 people. */
const REQUESTS_FOR_A_PERSON = 1.25;
/** In the largest centre somebody comes every other day: her sheet is the longest one. */
const EVENTS_OF_A_REGULAR = 250;

const FAMILIES: readonly (readonly [FamilyCode, number])[] = [
	['prestations-sante', 24],
	['citoyennete-impots', 20],
	['emploi', 12],
	['apprendre', 10],
	['retraite', 9],
	['equipement', 8],
	['scolarite', 6],
	['etat-civil', 5],
	['autre-demarche', 4],
	['loisirs', 2]
];

/** What was asked at the desk in ten years, more every year (study-2.2), and what was answered. */
export function tellDesk(telling: Telling): void {
	const chance = chanceOf(`accueil ${telling.shape.rank} ${telling.centreId}`);
	const partners = partnersOf(telling);
	const regular = telling.shape.rank === 1 ? telling.residents.find(isKept(telling)) : undefined;
	const total = Math.round(telling.shape.people * REQUESTS_FOR_A_PERSON);
	const days = workingDays(telling);
	for (let told = 0; told < total; told++) {
		// A square root: twice as many in the last years as in the first ones.
		const day = days[Math.floor(Math.sqrt(chance.next()) * days.length)]!;
		const person =
			regular && told < EVENTS_OF_A_REGULAR ? regular : somebodyOf(telling, chance, day);
		tellRequest(telling, chance, day, person, partners);
	}
}

const isKept =
	({ today }: Telling) =>
	({ lastContact }: Resident) =>
		lastContact >= `${Number(today.slice(0, 4)) - 1}-06-01`;

function workingDays({ years, today }: Telling): string[] {
	const days: string[] = [];
	for (let year = years.first; year <= years.last; year++) {
		for (let weekday = 1; weekday <= 5; weekday++) days.push(...openDaysOn(weekday, year));
	}
	return days.filter((day) => day < today).sort();
}

/** Half of them are anonymous; the others still came on that day or later. */
function somebodyOf({ residents }: Telling, chance: Chance, day: string): Resident | undefined {
	if (chance.hits(0.5) || residents.length === 0) return undefined;
	const person = chance.pick(residents);
	return person.metAt < momentOf(day, '08:00') && person.lastContact >= day ? person : undefined;
}

function tellRequest(
	telling: Telling,
	chance: Chance,
	day: string,
	person: Resident | undefined,
	partners: string[]
): void {
	const { rows, centreId, newId, team } = telling;
	const at = momentOf(day, clockOf(chance.between(8 * 60 + 30, 17 * 60 + 45)));
	const family = chance.weighted(FAMILIES);
	const isSent = chance.hits(0.25);
	const id = newId(at);
	rows.requests.push({
		id,
		centre_id: centreId,
		words: chance.pick(desk[family]),
		family,
		proposed_family: chance.hits(0.93) ? family : 'autre-demarche',
		proposed_confidence: Math.round(50 + 50 * chance.next()) / 100,
		channel: isSent && chance.hits(0.2) ? 'partner' : chance.hits(0.8) ? 'comes' : 'phones',
		origin: isSent ? 'partner' : chance.hits(0.6) ? 'word-of-mouth' : 'herself',
		partner_id: isSent ? chance.pick(partners) : null,
		person_id: person?.id ?? null,
		day,
		recorded_at: written(at),
		recorded_by: team.accueil
	});
	noteJournal(telling, at, { staffId: team.accueil, role: 'accueil' }, ['add', 'request', id]);
	tellAnswers({ telling, chance, partners, requestId: id, day, at });
}
