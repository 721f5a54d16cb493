import type { Bank, Grade } from '../bank.ts';
import type { Half } from '../bank/bank-halves.ts';
import { MOST_QUESTIONS } from '../engine/choose-question.ts';

/** The ways in: with the animator, alone on a lent tablet, on paper typed again. */
export type Way = 'with-animator' | 'tablet' | 'paper';

export const WAY_NAMES: Record<Way, string> = {
	'with-animator': 'en conversation',
	tablet: 'sur une tablette prêtée',
	paper: 'sur papier'
};

export const MOMENTS = ['before', 'after'] as const;
export type Moment = (typeof MOMENTS)[number];
export const MOMENT_NAMES: Record<Moment, string> = {
	before: 'avant le cours',
	after: 'après le cours'
};

/** What she said of one activity; null is « je ne sais pas », which is no evidence and no failure. */
export type Said = { item: string; answer: Grade | null };

/** Before and after never ask the same thing: else the second time measures memory (docs/placement.md). */
export function halfFor(moment: Moment): Half {
	return moment === 'before' ? 'A' : 'B';
}

/** How a conversation ends; « stopped » is as good an end as any. */
export type HowEnded = 'firm' | 'twelve' | 'nothing-left' | 'stopped';

/** Why nothing more is asked (firm, at 12, or nothing left to learn). */
export function endOf(
	placed: { next: string | null; group: { firm: boolean } },
	asked: number
): HowEnded | null {
	if (placed.next !== null) return null;
	if (placed.group.firm) return 'firm';
	return asked >= MOST_QUESTIONS ? 'twelve' : 'nothing-left';
}

/** The answers an engine weighs, and the questions it must not ask again. */
export function asEvidence(said: readonly Said[]): {
	answers: { item: string; answer: Grade }[];
	skipped: string[];
} {
	return {
		answers: said.flatMap(({ item, answer }) => (answer === null ? [] : [{ item, answer }])),
		skipped: said.flatMap(({ item, answer }) => (answer === null ? [item] : []))
	};
}

/** Only what may still be weighed: an item retired since is no longer in the bank. */
export function knownOnly(bank: Pick<Bank, 'items'>, said: readonly Said[]): Said[] {
	const known = new Set(bank.items.map(({ id }) => id));
	return said.filter(({ item }) => known.has(item));
}
