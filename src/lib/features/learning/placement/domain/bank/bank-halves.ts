import { isVeryEasy, itemInformation, meanInformation } from './bank-information.ts';
import { DOMAINS } from '../bank.ts';
import type { WrittenItem } from './bank-item.ts';
import type { WrittenBank } from './bank-reader.ts';

export type Half = WrittenItem['half'];
type Balance = {
	questions: Record<Half, number>;
	/** How far A’s information is from B’s, as a share of B’s: over the prior, then at each cut. */
	gap: { overall: number; cuts: number[] };
	veryEasyShare: Record<Half, number>;
};

const inHalf = (items: readonly WrittenItem[], half: Half) =>
	items.filter((item) => item.half === half);
const both = (value: (half: Half) => number): Record<Half, number> => ({
	A: value('A'),
	B: value('B')
});

function balanceOf(items: readonly WrittenItem[], bank: WrittenBank): Balance {
	const halves = { A: inHalf(items, 'A'), B: inHalf(items, 'B') };
	const gapOf = (measure: (half: readonly WrittenItem[]) => number) =>
		measure(halves.A) / measure(halves.B) - 1;
	const at = (theta: number) => (half: readonly WrittenItem[]) =>
		half.reduce((sum, item) => sum + itemInformation(item, theta), 0);
	return {
		questions: both((half) => halves[half].length),
		gap: {
			overall: gapOf((half) => meanInformation(half, bank.prior)),
			cuts: bank.cuts.map((cut) => gapOf(at(cut)))
		},
		veryEasyShare: both(
			(half) => halves[half].filter((item) => isVeryEasy(item, bank)).length / halves[half].length
		)
	};
}

/**
 * Before and after a course are asked from two halves that must tell as much, domain by domain:
 * otherwise a gain would be the questions’ and not the person’s.
 */
export function halvesBalance(bank: WrittenBank): Record<string, Balance> {
	const perDomain = DOMAINS.map((domain) => {
		const items = bank.items.filter((item) => item.domain === domain);
		return [domain, balanceOf(items, bank)] as const;
	});
	return { ...Object.fromEntries(perDomain), all: balanceOf(bank.items, bank) };
}
