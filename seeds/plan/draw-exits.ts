import type { ExitWord } from '#lib/features/learning/workshops/index.ts';
import { isFree } from './free-programmes.ts';
import type { PlannedGroup } from './planned.ts';
import type { Chance } from './seeded-random.ts';

const WORDS: readonly (readonly [ExitWord, number])[] = [
	['independent', 36],
	['does-it-alone', 30],
	['wants-more', 24],
	['does-not-know', 10]
];

/** What people say at the end of a course that is over: most of them, and some who left early. */
export function drawExits(
	chance: Chance,
	{ days, members, programme }: PlannedGroup,
	today: string
): void {
	if (days.at(-1)! >= today || isFree(programme)) return;
	for (const member of members) {
		const word = chance.weighted(WORDS);
		if (chance.hits(member.leaves ? 0.5 : 0.88)) member.says = word;
	}
}
