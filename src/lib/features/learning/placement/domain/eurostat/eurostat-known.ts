import type { WrittenItem } from '../bank/bank-item.ts';
import type { Said } from '../conversation/conversation.ts';
import { eurostatActivities } from './eurostat-answers.ts';

/**
 * What answers say of Eurostat’s activities: true when one doing of it is done alone; false when all
 * that she could be asked of it is « pas encore ». The others are not known, and not denied.
 */
export function knownActivities(
	said: readonly Said[],
	asked: readonly Pick<WrittenItem, 'id' | 'eurostat'>[]
): Map<string, boolean> {
	const done = eurostatActivities(said, asked);
	const notYet = new Set(said.filter(({ answer }) => answer === 0).map(({ item }) => item));
	const byActivity = Map.groupBy(
		asked.filter(({ eurostat }) => eurostat !== null),
		({ eurostat }) => eurostat!
	);
	return new Map(
		[...byActivity].flatMap(([activity, items]): [string, boolean][] => {
			if (done.has(activity)) return [[activity, true]];
			return items.every(({ id }) => notYet.has(id)) ? [[activity, false]] : [];
		})
	);
}
