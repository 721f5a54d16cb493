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
	plan: {
		count: number;
		restMs: number;
		/** What must have happened since the last kill, however slow the machine. */
		untilSomethingIsDone(): Promise<void>;
		tell(kill: Kill, nth: number): void;
	}
): Promise<Kill[]> {
	const { count, restMs, untilSomethingIsDone, tell } = plan;
	const kills: Kill[] = [];
	const strike = (during: Kill['during']) => {
		const target = dice.oneOf<Target>(['application', 'database', 'both']);
		if (!killNow(house, target)) return false;
		kills.push({ target, during, backAfterMs: 0 });
		house.start();
		return true;
	};
	while (kills.length < count) {
		await untilSomethingIsDone();
		await pause(dice.between(20, restMs));
		const struck = performance.now();
		if (strike('work') && kills.length < count && dice.draw() < 0.2) {
			tell(kills.at(-1)!, kills.length);
			await pause(dice.between(30, 1_500));
			strike('start');
		}
		await house.untilServing();
		if (kills.length === 0) continue;
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
