import { type Bank, DOMAINS } from '../bank.ts';
import { buildGrid, type Grid } from './grid.ts';
import { stepWeights } from './smooth-step.ts';

/** A cut on a grid: the cell just below it, and how much the cells around count below. */
export type GridCut = { cell: number; weights: Float64Array };

/** Everything a posterior needs of a prior, its weights and its cuts, computed once. */
export type Quadrature = {
	/** Probability of each node of the factor common to the four domains. */
	common: Float64Array;
	grids: Grid[];
	/** The same four times finer, to part one domain at the cuts. */
	fineGrids: Grid[];
	fineCuts: GridCut[][];
	/** Cells of the weighted mean that a cell of each domain covers. */
	strides: number[];
	/** Weighted mean of cell 0, and the distance of two cells. */
	meanOrigin: number;
	meanStep: number;
	meanCells: number;
	meanCuts: GridCut[];
};

/** How far a normal is followed, in standard deviations: beyond lies less than 4e-8. */
const TAIL = 5.5;
const FINER = 4;

/**
 * The prior is one factor common to the four domains and one of each (equal correlations): given
 * the common one the domains are independent, so that the four-dimensional posterior is a sum over
 * its nodes of products. Every sum is a trapezoid of a smooth function with Gaussian tails, whose
 * error falls as exp(−2π²/(a·step)): steps are chosen from the bank so that it stays near 1e-6,
 * `fineness` dividing them for who wants to see it (docs/placement.md).
 */
export function buildQuadrature(bank: Bank, fineness = 1): Quadrature {
	const { prior, cuts } = bank;
	const own = prior.sd * Math.sqrt(1 - prior.correlation);
	const shared = prior.sd * Math.sqrt(prior.correlation);
	const commonStep = Math.min(0.5, (0.5 * own) / shared) / fineness;
	const half = Math.ceil(TAIL / commonStep);
	const nodes = Float64Array.from({ length: 2 * half + 1 }, (_, at) => (at - half) * commonStep);
	const common = nodes.map((node) => normal(node) * commonStep);

	const { meanStep, strides, steps } = stepsOf(bank, own, fineness);
	const gridOf = (finer: number) =>
		DOMAINS.map((domain, d) =>
			buildGrid({
				mean: prior.mean[domain],
				own,
				centres: nodes.map((node) => node * shared),
				step: steps[d]! / finer,
				tail: TAIL
			})
		);
	const [grids, fineGrids] = [gridOf(1), gridOf(FINER)];
	const meanOrigin = DOMAINS.reduce(
		(sum, domain, d) => sum + bank.weights[domain] * grids[d]!.levels[0]!,
		0
	);
	return {
		common,
		grids,
		fineGrids,
		fineCuts: fineGrids.map(({ levels }) =>
			cuts.map((cut) => placeCut(cut, levels[0]!, levels[1]! - levels[0]!))
		),
		strides,
		meanOrigin,
		meanStep,
		meanCells: 1 + grids.reduce((sum, { levels }, d) => sum + strides[d]! * (levels.length - 1), 0),
		meanCuts: cuts.map((cut) => placeCut(cut, meanOrigin, meanStep))
	};
}

/** Steps of the four grids such that all their weighted sums fall on one grid of the mean. */
function stepsOf({ items, prior, weights }: Bank, own: number, fineness: number) {
	const shares = DOMAINS.map((domain) => weights[domain]);
	const smallest = Math.min(...shares.filter((share) => share > 0));
	const sharpest = Math.max(...items.map((item) => item.a));
	const smooth = (2 * Math.PI ** 2) / (13 * sharpest);
	const step = Math.max(0.1 * own, Math.min(0.4 * own, smooth, (0.055 * prior.sd) / smallest));
	const meanStep = (smallest * step) / fineness;
	const strides = shares.map((share) => Math.floor(share / smallest + 1e-9));
	const steps = shares.map((share, d) =>
		share > 0 ? (strides[d]! * meanStep) / share : step / fineness
	);
	return { meanStep, strides, steps };
}

function placeCut(cut: number, origin: number, step: number): GridCut {
	const cell = Math.floor((cut - origin) / step);
	return { cell, weights: stepWeights((cut - origin) / step - cell) };
}

function normal(z: number): number {
	return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}
