import { type BankItem, GRADES, type Grade } from '../bank.ts';

/** Steps of the average over an unsure difficulty: a trapezoid on ±5 standard deviations. */
const UNSURE_STEPS = 20;

/**
 * Samejima's graded response model (1969): she answers at least « with help » with probability
 * logistic(a(θ − b₁)), and « alone » with probability logistic(a(θ − b₂)).
 */
export function gradeProbability({ a, b }: BankItem, grade: Grade, theta: number): number {
	const [helped, alone] = [logistic(a * (theta - b[0])), logistic(a * (theta - b[1]))];
	return grade === 0 ? 1 - helped : grade === 1 ? helped - alone : alone;
}

/**
 * The same when the difficulty is itself unsure by `bSd`: averaged over it, both thresholds moving
 * together. As an item is asked once, this is exact, and the doubt reaches the result.
 */
export function unsureGradeProbability(item: BankItem, grade: Grade, theta: number): number {
	if (item.bSd === 0) return gradeProbability(item, grade, theta);
	let [sum, total] = [0, 0];
	for (let step = -UNSURE_STEPS / 2; step <= UNSURE_STEPS / 2; step++) {
		const z = (step * 10) / UNSURE_STEPS;
		const weight = Math.exp((-z * z) / 2);
		sum += weight * gradeProbability(item, grade, theta - z * item.bSd);
		total += weight;
	}
	return sum / total;
}

/** The probability of each grade, at each level of a grid. */
export function gradeTables(item: BankItem, levels: Float64Array): Float64Array[] {
	return GRADES.map((grade) => levels.map((theta) => unsureGradeProbability(item, grade, theta)));
}

function logistic(x: number): number {
	return 1 / (1 + Math.exp(-x));
}
