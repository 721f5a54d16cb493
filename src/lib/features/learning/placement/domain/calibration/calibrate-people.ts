import { type CalibrationGrid, kernelOf } from './calibrate-grid.ts';

/** What one person answered in one domain: places of items, and grades. */
export type DomainAnswers = { item: number; grade: number }[];
/** What one person answered, domain by domain in their order; « je ne sais pas » is not there. */
export type PersonAnswers = DomainAnswers[];

export type Weighing = {
	grid: CalibrationGrid;
	/** By item, then grade: its probability at each level. */
	tables: Float64Array[][];
	/** Mean of each domain over the population. */
	means: number[];
};

/** Told of a person, for each domain she answered in. */
export type Seen = (seen: {
	domain: number;
	answers: DomainAnswers;
	/** How likely each level is, given all her answers. */
	levels: Float64Array;
	/** Her expected distance from the mean that the common factor does not explain. */
	apart: number;
}) => void;

/**
 * Weighs every person from all her answers (the four domains together) and tells what is seen of
 * her. Returns the log of the marginal likelihood: what a calibration makes as great as it can.
 */
export function weighPeople(people: PersonAnswers[], weighing: Weighing, see: Seen): number {
	const { grid, means } = weighing;
	const kernels = means.map((mean) => kernelOf(grid, mean));
	let total = 0;
	for (const person of people) {
		const likelihoods = person.map((answers) => likelihoodOf(answers, weighing));
		const evidences = likelihoods.map((likelihood, d) =>
			likelihood ? kernels[d]!.map((row) => dot(row, likelihood)) : null
		);
		const nodes = grid.common.map((weight, node) =>
			evidences.reduce((product, of) => product * (of?.[node] ?? 1), weight)
		);
		const marginal = nodes.reduce((sum, one) => sum + one, 0);
		total += Math.log(marginal);
		const factor = dot(nodes, grid.nodes) / marginal;
		person.forEach((answers, domain) => {
			const [likelihood, evidence] = [likelihoods[domain], evidences[domain]];
			if (!likelihood || !evidence) return;
			const levels = new Float64Array(grid.levels.length);
			kernels[domain]!.forEach((row, node) => {
				const weight = nodes[node]! / evidence[node]! / marginal;
				for (let cell = 0; cell < levels.length; cell++) levels[cell]! += weight * row[cell]!;
			});
			for (let cell = 0; cell < levels.length; cell++) levels[cell]! *= likelihood[cell]!;
			const apart = dot(levels, grid.levels) - grid.shared * factor;
			see({ domain, answers, levels, apart });
		});
	}
	return total;
}

/** The likelihood of what she answered in one domain; null when nothing was asked there. */
function likelihoodOf(answers: DomainAnswers, { grid, tables }: Weighing): Float64Array | null {
	if (answers.length === 0) return null;
	const likelihood = new Float64Array(grid.levels.length).fill(1);
	for (const { item, grade } of answers) {
		const table = tables[item]![grade]!;
		for (let cell = 0; cell < likelihood.length; cell++) likelihood[cell]! *= table[cell]!;
	}
	return likelihood;
}

function dot(one: Float64Array, other: Float64Array): number {
	let sum = 0;
	for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
	return sum;
}
