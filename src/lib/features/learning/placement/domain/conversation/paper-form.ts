import { modelOf, type Question, questionOf } from '../bank/asked-bank.ts';
import { type BankItem, DOMAINS } from '../bank.ts';
import { halfFor, type Moment } from './conversation.ts';

/** Where the three questions of a domain stand among its items, from the easiest to the hardest. */
const STEPS = [0.15, 0.45, 0.7];

/**
 * The twelve questions of the printed sheet: three a domain, the easiest of each first, so that the
 * sheet begins kindly.
 */
export function paperItems(moment: Moment, retired: readonly string[] = []): Question[] {
	const items = modelOf(halfFor(moment)).bank.items.filter(({ id }) => !retired.includes(id));
	const ladders = DOMAINS.map((domain) =>
		items.filter((item) => item.domain === domain).toSorted((a, b) => middle(a) - middle(b))
	);
	return STEPS.flatMap((step) =>
		ladders.flatMap((ladder) => ladder[Math.floor(step * ladder.length)] ?? [])
	).flatMap(({ id }) => questionOf(id) ?? []);
}

const middle = ({ b }: BankItem) => (b[0] + b[1]) / 2;
