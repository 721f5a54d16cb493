import { normalisePersonName } from '#lib/shared/person-name.ts';
import type { Audience, CentreContent } from './centre-content.ts';
import { type DrawnName, drawName } from './draw-name.ts';
import type { PlannedPerson } from './planned.ts';
import type { Chance } from './seeded-random.ts';

/** Shares of women seen by the centres' courses: more of them, and still more among seniors. */
const WOMEN: Record<Audience, number> = {
	seniors: 0.68,
	adults: 0.62,
	children: 0.45,
	teenagers: 0.3
};

/** Invents one resident, different from the others of the centre. */
export function drawPerson(
	chance: Chance,
	audience: Audience,
	year: number,
	communes: CentreContent['communes'],
	taken: { names: Set<string>; phones: Set<string> }
): PlannedPerson {
	const age = drawAge(chance, audience);
	const sex = chance.hits(WOMEN[audience]) ? 'female' : 'male';
	const isChild = audience === 'children';
	return {
		...drawOwnName(chance, sex, age, taken.names),
		birthYear: isChild || !chance.hits(0.04) ? year - age : undefined,
		sex,
		commune: chance.weighted(communes),
		phone: chance.hits(0.08)
			? undefined
			: {
					number: drawPhone(chance, !isChild && age >= 70 && chance.hits(0.5), taken.phones),
					owner: isChild ? 'responsible-adult' : 'own'
				},
		lastContact: ''
	};
}

function drawAge(chance: Chance, audience: Audience): number {
	if (audience === 'children') return chance.between(7, 13);
	if (audience === 'teenagers') return chance.between(15, 18);
	if (audience === 'seniors')
		return chance.hits(0.6) ? chance.between(66, 76) : chance.between(60, 86);
	return chance.hits(0.25) ? chance.between(27, 44) : chance.between(45, 73);
}

/** In one centre, nobody is mistaken for another. */
function drawOwnName(
	chance: Chance,
	sex: 'female' | 'male',
	age: number,
	taken: Set<string>
): DrawnName {
	const name = drawName(chance, sex, age);
	const key = normalisePersonName(name.familyName, name.givenName);
	if (taken.has(key)) return drawOwnName(chance, sex, age, taken);
	taken.add(key);
	return name;
}

/** Only numbers the regulator (Arcep) keeps for fiction: 06 39 98 and 03 53 01. */
export function drawPhone(chance: Chance, landline: boolean, taken: Set<string>): string {
	const number = `${landline ? '+3335301' : '+3363998'}${String(chance.between(0, 9999)).padStart(4, '0')}`;
	if (taken.has(number)) return drawPhone(chance, landline, taken);
	taken.add(number);
	return number;
}
