import type { Bank, ByDomain, Domain, Grade, GroupProbabilities } from './bank.ts';
import { byDomain } from './bank.ts';

export type Placed = {
	next: string | null;
	predictedSuccess: number | null;
	group: {
		probabilities: GroupProbabilities;
		verdict: '0' | '0-1' | '1' | '1-2' | '2';
		firm: boolean;
	};
	mean: { estimate: number; low80: number; high80: number };
	domains: ByDomain<GroupProbabilities>;
};

/** Stub. */
export function place(asked: {
	bank: Bank;
	seed: number;
	answers: { item: string; answer: Grade }[];
	skipped: string[];
}): Placed {
	const gone = new Set([...asked.skipped, ...asked.answers.map((a) => a.item)]);
	const left = asked.bank.items.filter((one) => !gone.has(one.id));
	const mean =
		asked.answers.reduce((sum, one) => sum + one.answer, 0) / Math.max(1, asked.answers.length);
	const firm = asked.answers.length >= 6;
	const spread = (m: number): GroupProbabilities =>
		m < 0.7 ? [0.9, 0.08, 0.02] : m < 1.5 ? [0.1, 0.7, 0.2] : [0.02, 0.08, 0.9];
	return {
		next: firm || asked.answers.length >= 12 ? null : (left[0]?.id ?? null),
		predictedSuccess: 0.8,
		group: {
			probabilities: spread(mean),
			verdict: mean < 0.7 ? '0' : mean < 1.5 ? '1' : '2',
			firm
		},
		mean: { estimate: mean, low80: mean - 1, high80: mean + 1 },
		domains: byDomain((_: Domain) => spread(mean))
	};
}
