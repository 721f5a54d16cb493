import type { Audience, CentreContent } from './centre-content.ts';
import { drawPerson } from './draw-person.ts';
import type { PlannedResident } from './planned-desk.ts';
import type { Chance } from './seeded-random.ts';

type Drawing = {
	communes: CentreContent['communes'];
	since: string;
	today: string;
	taken: { names: Set<string>; phones: Set<string> };
};

/** The oldest meeting: no name of these comes to its end soon (CNIL: two years). */
const OLDEST_MONTHS = 22;
/** Rank of the child among those whom the desk met. */
const CHILD = 3;

/** Those whom the desk alone knows, the oldest meeting first. */
export function drawResidents(chance: Chance, count: number, drawing: Drawing): PlannedResident[] {
	const today = Temporal.PlainDate.from(drawing.today);
	const oldest = today.subtract({ months: OLDEST_MONTHS }).toString();
	const from = oldest > drawing.since ? oldest : drawing.since;
	const span = Temporal.PlainDate.from(from).until(today, { largestUnit: 'days' }).days - 2;
	return Array.from({ length: count }, (_, rank) => {
		const metOn = Temporal.PlainDate.from(from)
			.add({ days: Math.floor((span * rank) / count) })
			.toString();
		const isAdult = rank !== CHILD;
		const audience = isAdult ? chance.pick(['seniors', 'adults'] as const) : 'children';
		return drawResident(chance, audience, rank, metOn, drawing);
	});
}

function drawResident(
	chance: Chance,
	audience: Audience,
	rank: number,
	metOn: string,
	{ communes, taken }: Drawing
): PlannedResident {
	const year = Number(metOn.slice(0, 4));
	const drawn = drawPerson(chance, audience, year, communes, taken);
	const isChild = audience === 'children';
	const noPhone = !isChild && rank % 5 === 1;
	const person = { ...drawn, phone: noPhone ? undefined : drawn.phone, lastContact: metOn };
	const age = year - (person.birthYear ?? year - 50);
	return {
		person,
		metOn,
		email: !noPhone && !isChild && chance.hits(0.5) ? `habitant${rank}@example.org` : undefined,
		noPhone,
		memberNumber: chance.hits(0.6) ? `ADH-${String(1204 + rank * 7)}` : undefined,
		quarter: chance.pick(['veille', 'qpv', undefined] as const),
		status: statusAt(age, chance),
		adult: isChild
			? { familyName: person.familyName, givenName: chance.pick(['Sabrina', 'Christophe']) }
			: undefined,
		reminders: noPhone ? undefined : chance.pick(['given', 'given', 'refused'])
	};
}

function statusAt(age: number, chance: Chance): PlannedResident['status'] {
	if (age < 18) return 'scolarise';
	return age >= 63 ? 'retraite' : chance.pick(['sans_emploi', 'en_emploi']);
}
