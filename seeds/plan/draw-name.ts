import * as v from 'valibot';
import names from '../names.json' with { type: 'json' };
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

export type DrawnName = { familyName: string; givenName: string };

/** An invented name; two people may share it, as in a real network. */
export function drawName(chance: Chance, sex: 'female' | 'male', age: number): DrawnName {
	const origin = chance.weighted(origins);
	return {
		familyName: chance.pick(origin.familyNames),
		givenName: chance.pick(origin[sex][generationOf(age)])
	};
}

/** First names age: nobody born in 1990 is called Ginette. */
function generationOf(age: number): keyof v.InferOutput<typeof byAge> {
	if (age >= 63) return 'senior';
	if (age >= 42) return 'adult';
	return age >= 19 ? 'thirties' : 'young';
}
