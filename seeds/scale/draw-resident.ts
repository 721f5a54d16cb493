import communes from '#content/communes.json' with { type: 'json' };
import type { Chance } from '../plan/seeded-random.ts';

/** Somebody who comes to the centre. */
export type Resident = {
	id: string;
	/** When the desk wrote her down (epoch milliseconds), and who did. */
	metAt: number;
	metBy: string;
	birthYear: number | null;
	sex: 'female' | 'male' | null;
	commune: string | null;
	isChild: boolean;
	/** Last day of a course she was enrolled in. */
	lastContact: string;
};

export const COMMUNES = Object.keys(communes);

/** What the desk asks of somebody it meets for a programme that year; some answers are missing. */
export function drawResident(
	chance: Chance,
	programme: string,
	year: number,
	home: string
): Omit<Resident, 'id' | 'metAt' | 'metBy' | 'lastContact'> {
	const isChild = programme === 'numerikids';
	return {
		birthYear: chance.hits(0.04) ? null : year - drawAge(chance, programme),
		sex: chance.hits(0.02) ? null : chance.hits(isChild ? 0.45 : 0.64) ? 'female' : 'male',
		commune: chance.hits(0.03) ? null : chance.hits(0.7) ? home : chance.pick(COMMUNES),
		isChild
	};
}

function drawAge(chance: Chance, programme: string): number {
	if (programme === 'numerikids') return chance.between(7, 13);
	if (programme === 'senou') return chance.between(60, 86);
	if (programme === 'fablab') return chance.between(15, 40);
	return chance.hits(0.25) ? chance.between(27, 44) : chance.between(45, 73);
}
