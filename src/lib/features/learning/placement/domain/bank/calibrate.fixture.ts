import { type Bank, byDomain, DOMAINS, type Grade } from '../bank.ts';
import { drawNormal } from '../engine/draw.ts';
import { gradeProbability } from '../engine/graded-response.ts';
import type { Answer } from '../engine/model.ts';

/** A bank as experts would write it: `a` 1.2, difficulties spread, thresholds 1.2 apart. */
export function expertBank(perDomain: number): Bank {
	return {
		version: '1',
		items: DOMAINS.flatMap((domain) =>
			Array.from({ length: perDomain }, (_, at) => {
				const middle = -2.4 + (4 * at) / (perDomain - 1);
				const b: [number, number] = [middle - 0.6, middle + 0.6];
				return { id: `${domain}-${at + 1}`, domain, a: 1.2, b, bSd: 0.7 };
			})
		),
		cuts: [-0.8, 0.8],
		prior: { mean: byDomain(() => -0.3), sd: 1.2, correlation: 0.7 },
		weights: byDomain(() => 0.25)
	};
}

/** What the items really are, when experts were wrong as they said they would be. */
export function trueBank(bank: Bank, chance: () => number): Bank {
	const items = bank.items.map((item) => {
		const [shift, gap] = [0.7 * drawNormal(chance), 1.2 * Math.exp(0.3 * drawNormal(chance))];
		const middle = (item.b[0] + item.b[1]) / 2 + shift;
		const b: [number, number] = [middle - gap / 2, middle + gap / 2];
		return { ...item, a: 1.2 * Math.exp(0.25 * drawNormal(chance)), b, bSd: 0 };
	});
	return { ...bank, items };
}

type Crowd = { people: number; asked: number; chance: () => number; lower?: number };
/** One invented person: her general level, and what she answers to a number of items drawn for her. */
export type Invented = { level: number; answers: Answer[] };

/** People of the prior (or `lower` by that much), who answer what the graded model says. */
export function inventedCrowd(bank: Bank, { people, asked, chance, lower = 0 }: Crowd): Invented[] {
	const { sd, correlation, mean } = bank.prior;
	return Array.from({ length: people }, () => {
		const common = drawNormal(chance);
		const theta = byDomain(
			(domain) =>
				mean[domain] -
				lower +
				sd * (Math.sqrt(correlation) * common + Math.sqrt(1 - correlation) * drawNormal(chance))
		);
		const drawn = bank.items.map((item) => ({ item, at: chance() })).sort((a, b) => a.at - b.at);
		const answers = drawn.slice(0, asked).map(({ item }) => {
			const u = chance();
			const none = gradeProbability(item, 0, theta[item.domain]);
			const alone = gradeProbability(item, 2, theta[item.domain]);
			const answer: Grade = u < none ? 0 : u < 1 - alone ? 1 : 2;
			return { item: item.id, answer };
		});
		return { level: common, answers };
	});
}

/** Only what the calibration is given. */
export const rowsOf = (crowd: Invented[]) => crowd.map(({ answers }) => answers);
