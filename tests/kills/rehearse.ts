import { setTimeout as pause } from 'node:timers/promises';
import { buildHouse } from './house.ts';
import { type Kill, killRepeatedly } from './killer.ts';
import type { Ledger } from './ledger.ts';
import { openDay, work } from './people.ts';
import { seededDice } from './seeded.ts';
import { verify, type Verdict } from './verify.ts';

export type Rehearsal = {
	seed: number;
	kills: Kill[];
	ledger: Ledger;
	verdict: Verdict;
	retries: number;
	alreadyDone: number;
	/** Lines of the log that say something else than « database away ». */
	complaints: string[];
	/** Last words of starts that gave up by themselves. */
	failedStarts: string[];
	seconds: number;
};

/** A machine that does nothing for so long is killed all the same. */
const LONGEST_WAIT_MS = 15_000;

/** A day of work during which somebody keeps pulling the plug. */
export async function rehearse(options: {
	kills: number;
	seed: number;
	people: number;
	/** Longest rest between two kills, in milliseconds. */
	restMs: number;
	/** Things acknowledged between two kills, at least. */
	leastDone?: number;
	tell(line: string): void;
}): Promise<Rehearsal> {
	const { kills: count, seed, people, restMs, leastDone = 0, tell } = options;
	const begun = performance.now();
	const house = await buildHouse();
	const ledger: Ledger = { acknowledged: [], surprises: [] };
	try {
		house.start();
		await house.untilServing();
		const workers = await openDay(house.url, ledger, seed, people);
		let isOver = false;
		const working = workers.map((worker) => work(worker, () => isOver));
		const killing = killRepeatedly(house, seededDice(seed), {
			count,
			restMs,
			untilSomethingIsDone: progressOf(ledger, leastDone),
			tell: ({ target, during, backAfterMs }, nth) =>
				tell(
					`${String(nth).padStart(4)}  ${target.padEnd(12)} ${during.padEnd(6)} ${String(backAfterMs).padStart(6)} ms  ${ledger.acknowledged.length} acknowledged`
				)
		}).finally(() => (isOver = true));
		const [kills] = await Promise.all([killing, ...working]);
		const sum = (read: (worker: (typeof workers)[number]) => number) =>
			workers.reduce((total, worker) => total + read(worker), 0);
		return {
			seed,
			kills,
			ledger,
			verdict: await verify(house.ownerUrl(), ledger),
			retries: sum(({ browser }) => browser.retries),
			alreadyDone: sum(({ browser }) => browser.alreadyDone),
			complaints: house.complaints(),
			failedStarts: house.failedStarts(),
			seconds: Math.round((performance.now() - begun) / 1000)
		};
	} finally {
		await house.close();
	}
}

/** Waits until so much more was acknowledged than the last time it was asked; not for ever. */
function progressOf({ acknowledged }: Ledger, least: number): () => Promise<void> {
	let last = acknowledged.length;
	return async () => {
		const until = performance.now() + LONGEST_WAIT_MS;
		while (acknowledged.length < last + least && performance.now() < until) await pause(20);
		last = acknowledged.length;
	};
}
