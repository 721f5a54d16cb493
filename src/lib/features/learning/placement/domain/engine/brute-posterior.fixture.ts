import { type Bank, DOMAINS, type GroupProbabilities } from '../bank.ts';
import { gradeProbability } from './graded-response.ts';
import type { Answer } from './model.ts';

/** Cells of each domain: the last one is finer, since the cuts part its cells. */
const CELLS = [34, 34, 34, 160];
const REACH = 5;

/** The posterior done the long way: every cell of a grid in four dimensions, one after the other. */
export function brutePosterior(bank: Bank, answers: Answer[]) {
	const { prior, weights, cuts } = bank;
	const grids = DOMAINS.map((domain, at) => gridOf(bank, domain, CELLS[at]!, answers));
	// The inverse of a matrix with 1 on its diagonal and one correlation everywhere else.
	const { correlation: r } = prior;
	const alone = 1 / (1 - r) / prior.sd ** 2;
	const together = r / ((1 - r) * (1 + 3 * r)) / prior.sd ** 2;
	const shares = DOMAINS.map((domain) => weights[domain]);
	const origin = DOMAINS.reduce((sum, domain) => sum + weights[domain] * prior.mean[domain], 0);
	const width = shares[3]! * grids[3]!.step;
	const groups: GroupProbabilities = [0, 0, 0];
	let mean = 0;
	for (const a of grids[0]!.cells) {
		for (const b of grids[1]!.cells) {
			for (const c of grids[2]!.cells) {
				const three = a.likelihood * b.likelihood * c.likelihood;
				if (three < 1e-14) continue;
				const squares = a.offset ** 2 + b.offset ** 2 + c.offset ** 2;
				const sum = a.offset + b.offset + c.offset;
				const level =
					origin + shares[0]! * a.offset + shares[1]! * b.offset + shares[2]! * c.offset;
				for (const d of grids[3]!.cells) {
					const exponent = alone * (squares + d.offset ** 2) - together * (sum + d.offset) ** 2;
					const p = Math.exp(-exponent / 2) * three * d.likelihood;
					const here = level + shares[3]! * d.offset;
					const low = shareOfCell((cuts[0] - here) / width);
					const high = shareOfCell((cuts[1] - here) / width);
					groups[0] += p * low;
					groups[1] += p * (high - low);
					groups[2] += p * (1 - high);
					mean += p * here;
				}
			}
		}
	}
	const total = groups[0] + groups[1] + groups[2];
	return { groups: groups.map((p) => p / total), mean: mean / total };
}

function gridOf(
	{ prior, items }: Bank,
	domain: (typeof DOMAINS)[number],
	count: number,
	answers: Answer[]
) {
	const given = answers
		.map(({ item, answer }) => ({ item: items.find(({ id }) => id === item)!, answer }))
		.filter(({ item }) => item.domain === domain);
	const step = (2 * REACH * prior.sd) / count;
	const cells = Array.from({ length: count }, (_, at) => {
		const offset = (at + 0.5) * step - REACH * prior.sd;
		const level = prior.mean[domain] + offset;
		const likelihood = given.reduce(
			(p, one) => p * gradeProbability(one.item, one.answer, level),
			1
		);
		return { offset, likelihood };
	});
	return { step, cells };
}

/** How much of a cell lies below a cut, at a distance from its middle in cells. */
function shareOfCell(distance: number): number {
	return Math.min(Math.max(distance + 0.5, 0), 1);
}
