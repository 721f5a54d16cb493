import type { Prior } from '../bank.ts';

/**
 * Where people may be: levels common to the four domains, and nodes of the factor they share. Same
 * prior as the engine (equal correlations), on a grid that stays where it is while means move.
 */
export type CalibrationGrid = {
	levels: Float64Array;
	nodes: Float64Array;
	/** Weight of each node. */
	common: Float64Array;
	shared: number;
	own: number;
};

/** How far people are looked for, in standard deviations of the prior. */
const REACH = 5;
const LEVEL_STEP = 0.35;
const NODE_REACH = 4;

/** The grid of a prior: steps small beside the spread of one domain (trapezoid of a Gaussian). */
export function calibrationGrid({ mean, sd, correlation }: Prior): CalibrationGrid {
	const own = sd * Math.sqrt(1 - correlation);
	const shared = sd * Math.sqrt(correlation);
	const means = Object.values(mean);
	const nodeStep = Math.min(0.5, (0.6 * own) / shared);
	const nodes = steps(-NODE_REACH, NODE_REACH, nodeStep);
	const weights = nodes.map((node) => Math.exp((-node * node) / 2));
	const total = weights.reduce((sum, one) => sum + one, 0);
	return {
		levels: steps(
			Math.min(...means) - REACH * sd,
			Math.max(...means) + REACH * sd,
			LEVEL_STEP * own
		),
		nodes,
		common: weights.map((one) => one / total),
		shared,
		own
	};
}

/** For each node, how likely each level is in a domain of that mean. */
export function kernelOf({ levels, nodes, shared, own }: CalibrationGrid, mean: number) {
	return Array.from(nodes, (node) => {
		const row = levels.map((level) => Math.exp(-(((level - mean - shared * node) / own) ** 2) / 2));
		const total = row.reduce((sum, one) => sum + one, 0);
		return row.map((one) => one / total);
	});
}

function steps(from: number, to: number, step: number): Float64Array {
	return Float64Array.from(
		{ length: 1 + Math.ceil((to - from) / step) },
		(_, at) => from + at * step
	);
}
