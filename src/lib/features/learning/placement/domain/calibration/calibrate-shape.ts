import type { BankItem } from '../bank.ts';

/**
 * An item as the calibration moves it: log of `a`, middle of the thresholds, log of their gap. Any
 * three numbers give a positive slope and ordered thresholds: they need no rule to stay so.
 */
export type Shape = [logA: number, middle: number, logGap: number];

/** What is believed of a shape before the answers, and how firmly (1/sd² of each number). */
export type Belief = { mean: Shape; precision: Shape };

/** A gap never closes: at less than this nobody would ever answer « with help ». */
const NARROWEST_GAP = 0.05;
/** How unsure an expert is, when the bank does not say (docs/placement.md). */
const EXPERT_SD = 0.7;
/** The same of `a`: sd 0.3 around 1.2, so a quarter of it; and of the gap, by half as much again. */
const LOG_A_SD = 0.25;
const LOG_GAP_SD = 0.4;

/** The shape of an item. */
export function shapeOf({ a, b: [low, high] }: Pick<BankItem, 'a' | 'b'>): Shape {
	return [Math.log(a), (low + high) / 2, Math.log(Math.max(high - low, NARROWEST_GAP))];
}

/** The item of a shape, to a thousandth: the file says no more than is known. */
export function itemOf([logA, middle, logGap]: Shape): Pick<BankItem, 'a' | 'b'> {
	const half = Math.max(Math.exp(logGap), NARROWEST_GAP) / 2;
	const round = (value: number) => Math.round(value * 1000) / 1000;
	return { a: round(Math.exp(logA)), b: [round(middle - half), round(middle + half)] };
}

/** The expert's word as a belief: what the answers must be many to move (docs/placement.md). */
export function beliefOf(item: BankItem): Belief {
	const sds = [LOG_A_SD, item.bSd > 0 ? item.bSd : EXPERT_SD, LOG_GAP_SD];
	return { mean: shapeOf(item), precision: sds.map((sd) => 1 / sd ** 2) as Shape };
}

/** Log of a belief at a shape, up to a constant. */
export function logBelief({ mean, precision }: Belief, shape: Shape): number {
	return shape.reduce((sum, value, at) => sum - (precision[at]! * (value - mean[at]!) ** 2) / 2, 0);
}

/** At one level: the probability of each grade, and how it moves with each number of the shape. */
export type Slopes = { chances: number[]; slopes: Shape[] };

/** Samejima's graded response model and its derivatives, of closed form. */
export function slopesAt([logA, middle, logGap]: Shape, theta: number): Slopes {
	const [a, half] = [Math.exp(logA), Math.exp(logGap) / 2];
	const helped = stepAt(a, theta - middle + half, half);
	const alone = stepAt(a, theta - middle - half, -half);
	return {
		chances: [helped.short, Math.max(helped.chance - alone.chance, 1e-12), alone.chance],
		slopes: [
			helped.slope.map((one) => -one) as Shape,
			helped.slope.map((one, at) => one - alone.slope[at]!) as Shape,
			alone.slope
		]
	};
}

function stepAt(a: number, distance: number, half: number) {
	const [chance, short] = [1 / (1 + Math.exp(-a * distance)), 1 / (1 + Math.exp(a * distance))];
	const steep = chance * short * a;
	return {
		chance: Math.max(chance, 1e-12),
		short: Math.max(short, 1e-12),
		slope: [steep * distance, -steep, steep * half] as Shape
	};
}
