import { setTimeout as pause } from 'node:timers/promises';
import type { House } from './house.ts';
import type { Dice } from './seeded.ts';

export type Target = 'application' | 'database' | 'both';

/** What was killed, when it was last serving, and how long until it served again. */
export type Kill = { target: Target; during: 'work' | 'start'; backAfterMs: number };

/**
 * Kills `count` times without warning, at a moment nobody chose: mostly while it works, one time in
 * five while it is still getting up from the kill before.
 */
export async function killRepeatedly(
	house: House,
	dice: Dice,
	{ count, restMs, tell }: { count: number; restMs: number; tell(kill: Kill, nth: number): void }
): Promise<Kill[]> {
	const kills: Kill[] = [];
	while (kills.length < count) {
		await pause(dice.between(20, restMs));
		const target = dice.oneOf<Target>(['application', 'database', 'both']);
		if (!killNow(house, target)) continue;
		const struck = performance.now();
		house.start();
		const isFollowed = kills.length + 1 < count && dice.draw() < 0.2;
		if (isFollowed) {
			kills.push({ target, during: 'work', backAfterMs: 0 });
			tell(kills.at(-1)!, kills.length);
			await pause(dice.between(30, 1_500));
			const again = dice.oneOf<Target>(['application', 'database', 'both']);
			if (killNow(house, again)) kills.push({ target: again, during: 'start', backAfterMs: 0 });
			else continue;
			house.start();
		} else {
			kills.push({ target, during: 'work', backAfterMs: 0 });
		}
		await house.untilServing();
		kills.at(-1)!.backAfterMs = Math.round(performance.now() - struck);
		tell(kills.at(-1)!, kills.length);
	}
	return kills;
}

function killNow(house: House, target: Target): boolean {
	const application = target !== 'database' && house.killApplication();
	const database = target !== 'application' && house.killDatabase();
	return application || database;
}
