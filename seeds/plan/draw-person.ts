import * as v from 'valibot';
import { normalisePersonName } from '#lib/shared/person-name.ts';
import names from '../names.json' with { type: 'json' };
import type { Audience, CentreContent } from './centre-content.ts';
import type { PlannedPerson } from './planned.ts';
import type { Chance } from './seeded-random.ts';

const byAge = v.object({
	senior: v.array(v.string()),
	adult: v.array(v.string()),
	thirties: v.array(v.string()),
	young: v.array(v.string())
});
const origins = v
	.parse(
		v.array(
			v.object({
				share: v.number(),
				familyNames: v.array(v.string()),
				female: byAge,
				male: byAge
			})
		),
		names
	)
	.map((origin) => [origin, origin.share] as const);

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
		...drawName(chance, sex, age, taken.names),
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

function drawName(
	chance: Chance,
	sex: 'female' | 'male',
	age: number,
	taken: Set<string>
): { familyName: string; givenName: string } {
	const origin = chance.weighted(origins);
	const familyName = chance.pick(origin.familyNames);
	const givenName = chance.pick(origin[sex][generationOf(age)]);
	const key = normalisePersonName(familyName, givenName);
	if (taken.has(key)) return drawName(chance, sex, age, taken);
	taken.add(key);
	return { familyName, givenName };
}

/** First names age: nobody born in 1990 is called Ginette. */
function generationOf(age: number): keyof v.InferOutput<typeof byAge> {
	if (age >= 63) return 'senior';
	if (age >= 42) return 'adult';
	return age >= 19 ? 'thirties' : 'young';
}

/** Only numbers the regulator (Arcep) keeps for fiction: 06 39 98 and 03 53 01. */
function drawPhone(chance: Chance, landline: boolean, taken: Set<string>): string {
	const number = `${landline ? '+3335301' : '+3363998'}${String(chance.between(0, 9999)).padStart(4, '0')}`;
	if (taken.has(number)) return drawPhone(chance, landline, taken);
	taken.add(number);
	return number;
}
