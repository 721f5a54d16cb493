import { type Bank, byDomain } from '../bank.ts';
import { chanceFrom } from '#lib/shared/seeded-chance.ts';
import { drawNormal } from './draw.ts';
import type { InventedPerson } from './simulate.ts';

/** How many, from which seed, and how far their mean lies from what the bank's prior supposes. */
export type Invention = { people: number; seed: number; shift: number };

/** Invented people whose four levels are spread and tied as the bank supposes, but for their mean. */
export function inventPeople(bank: Bank, { people, seed, shift }: Invention): InventedPerson[] {
	const { mean, sd, correlation } = bank.prior;
	const draw = chanceFrom(seed);
	return Array.from({ length: people }, (_, at) => {
		const common = Math.sqrt(correlation) * drawNormal(draw);
		const theta = byDomain((domain) => {
			const own = Math.sqrt(1 - correlation) * drawNormal(draw);
			return mean[domain] + shift + sd * (common + own);
		});
		return { id: at + 1, theta, u: bank.items.map(() => draw()) };
	});
}
