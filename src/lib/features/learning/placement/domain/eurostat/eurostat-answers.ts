import type { WrittenItem } from '../bank/bank-item.ts';

/**
 * The activities that answers of the conversation show: those done by oneself. « Avec de l’aide »
 * and « pas encore » deny nothing, for another doing may count for the same activity.
 */
export function eurostatActivities(
	answers: readonly { item: string; answer: 0 | 1 | 2 | null }[],
	items: readonly Pick<WrittenItem, 'id' | 'eurostat'>[]
): Set<string> {
	const alone = new Set(answers.filter(({ answer }) => answer === 2).map(({ item }) => item));
	return new Set(items.flatMap(({ id, eurostat }) => (eurostat && alone.has(id) ? eurostat : [])));
}
