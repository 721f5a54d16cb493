import type { WrittenBank } from './bank-reader.ts';

type Curve = { a: number; b: readonly [number, number] };
type Prior = WrittenBank['prior'];

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** What a question tells of a person at theta: Samejima’s graded response (placement notes, 1.2). */
export function itemInformation({ a, b }: Curve, theta: number): number {
	const reached = [1, logistic(a * (theta - b[0])), logistic(a * (theta - b[1])), 0];
	return [0, 1, 2].reduce((sum, answer) => {
		const [from, to] = [reached[answer]!, reached[answer + 1]!];
		const slope = a * (from * (1 - from) - to * (1 - to));
		return from === to ? sum : sum + slope ** 2 / (from - to);
	}, 0);
}

/** Averages over the people a centre expects: a normal law, summed every tenth of its spread. */
function overPrior({ mean, sd }: Prior, value: (theta: number) => number): number {
	let [sum, weights] = [0, 0];
	for (let step = -50; step <= 50; step += 1) {
		const weight = Math.exp(-((step / 10) ** 2) / 2);
		sum += weight * value(mean + (sd * step) / 10);
		weights += weight;
	}
	return sum / weights;
}

/** What questions tell together of the people a centre expects (placement notes, 1.8). */
export function meanInformation(items: readonly Curve[], prior: Prior): number {
	return overPrior(prior, (theta) =>
		items.reduce((sum, item) => sum + itemInformation(item, theta), 0)
	);
}

/** The chance that somebody new says « par moi-même » or « avec de l’aide ». */
export function expectedSuccess({ a, b }: Curve, prior: Prior): number {
	return overPrior(prior, (theta) => logistic(a * (theta - b[0])));
}

/** Very easy is what may open the conversation: somebody new succeeds at least 85 times in 100. */
export function isVeryEasy(item: Curve, bank: Pick<WrittenBank, 'prior' | 'rule'>): boolean {
	return expectedSuccess(item, bank.prior) >= bank.rule.veryEasyFrom;
}
