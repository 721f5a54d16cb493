import { setTimeout as pause } from 'node:timers/promises';
import { buildHouse } from '../kills/house.ts';
import { seededDice } from '../kills/seeded.ts';
import { type Desk, keepDesk } from './desk.ts';
import type { DeskLedger } from './ledger.ts';
import { openTally, type TallyFigures } from './tally.ts';
import { openTerminal } from './terminal.ts';
import { type DeskVerdict, requestsThere, verifyDesks } from './verify.ts';

const CENTRES = [
	'Centre social Jacques Brel',
	'Centre social La Criée',
	'Centre social Le Sémaphore',
	'Centre social La Digue'
];

export type DeskDay = {
	desks: number;
	seconds: number;
	figures: TallyFigures;
	verdict: DeskVerdict;
	ledger: DeskLedger;
	/** Megabytes that the application held, every half minute. */
	memory: number[];
	complaints: string[];
};

/** The application on a database of its own, and so many desks that type into it at once. */
export async function keepDesks(options: {
	desks: number;
	seconds: number;
	seed: number;
	tell(line: string): void;
}): Promise<DeskDay> {
	const { desks: count, seconds, seed, tell } = options;
	const house = await buildHouse();
	try {
		house.start();
		await house.untilServing();
		const before = await requestsThere(house.ownerUrl());
		const tally = openTally();
		const ledger: DeskLedger = { saved: [], refused: [], surprises: [] };
		const desks: Desk[] = [];
		for (let nth = 0; nth < count; nth += 1) {
			let made = 0;
			desks.push({
				terminal: await openTerminal(house.url, CENTRES[nth % CENTRES.length]!, tally),
				dice: seededDice(seed * 1000 + nth),
				ledger,
				tally,
				nextNumber: () => nth + count * (made += 1)
			});
		}
		tell(`${count} desks are open.`);
		const started = performance.now();
		const until = started + seconds * 1000;
		const isOver = () => performance.now() >= until;
		const working = Promise.all(desks.map((desk) => keepDesk(desk, isOver)));
		const memory: number[] = [];
		const telling = tellNowAndThen(isOver, () => {
			memory.push(house.memory() ?? 0);
			const { asked, serverErrors } = tally.read();
			const at = Math.round((performance.now() - started) / 1000);
			tell(
				`${at} s: ${asked} asked, ${ledger.saved.length} saved, ${serverErrors} errors, ${Math.round(memory.at(-1)!)} MB`
			);
		});
		await Promise.all([working, telling]);
		const lasted = (performance.now() - started) / 1000;
		const verdict = await verifyDesks(house.ownerUrl(), ledger, before);
		const complaints = house.complaints();
		const figures = tally.read();
		return { desks: count, seconds: lasted, figures, verdict, ledger, memory, complaints };
	} finally {
		await house.close();
	}
}

async function tellNowAndThen(isOver: () => boolean, tell: () => void): Promise<void> {
	for (let second = 1; !isOver(); second += 1) {
		await pause(1_000);
		if (second % 30 === 0) tell();
	}
}
