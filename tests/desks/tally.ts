import { summarise } from '../../bench/samples.ts';

export type What = 'page' | 'proposal' | 'search' | 'request saved' | 'answer saved';

/** Each thing asked of the application: how long it took, and what it was told. */
export type Tally = {
	note(what: What, ms: number, status: number): void;
	/** A receptionist hung up before the answer came. */
	hungUp(): void;
	/** The same form was sent twice at once. */
	pressedTwice(): void;
	/** The desk was told why her form was not taken. */
	refused(): void;
	read(): TallyFigures;
};

export type TallyFigures = {
	asked: number;
	hungUp: number;
	pressedTwice: number;
	refused: number;
	/** Addresses aside: how many answers had each status. */
	statuses: Record<string, number>;
	serverErrors: number;
	milliseconds: Record<string, { count: number; p50: number; p95: number; longest: number }>;
};

export function openTally(): Tally {
	const durations = new Map<What, number[]>();
	const statuses: Record<string, number> = {};
	let [asked, hungUp, pressedTwice, refused] = [0, 0, 0, 0];
	return {
		note(what, ms, status) {
			asked += 1;
			statuses[status] = (statuses[status] ?? 0) + 1;
			durations.getOrInsertComputed(what, () => []).push(ms);
		},
		hungUp: () => (hungUp += 1),
		pressedTwice: () => (pressedTwice += 1),
		refused: () => (refused += 1),
		read: () => ({
			asked,
			hungUp,
			pressedTwice,
			refused,
			statuses,
			serverErrors: Object.entries(statuses).reduce(
				(sum, [status, times]) => sum + (Number(status) >= 500 ? times : 0),
				0
			),
			milliseconds: Object.fromEntries(
				[...durations].map(([what, all]) => [what, inMilliseconds(all)])
			)
		})
	};
}

function inMilliseconds(durations: number[]) {
	const { p50, p95, count } = summarise(durations);
	const longest = durations.reduce((most, one) => Math.max(most, one), 0);
	return { count, p50: Math.round(p50), p95: Math.round(p95), longest: Math.round(longest) };
}
