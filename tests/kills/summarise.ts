import type { Rehearsal } from './rehearse.ts';

/** What happened, for eyes and for programmes. */
export function summarise({ seed, kills, ledger, verdict, ...rest }: Rehearsal) {
	const countBy = <T>(all: readonly T[], name: (one: T) => string) =>
		Object.fromEntries([...Map.groupBy(all, name)].map(([key, some]) => [key, some.length]));
	const back = kills.map(({ backAfterMs }) => backAfterMs).filter((ms) => ms > 0);
	const sorted = back.toSorted((a, b) => a - b);
	const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
	const json = {
		seed,
		kills: kills.length,
		killed: countBy(kills, ({ target }) => target),
		whileStarting: kills.filter(({ during }) => during === 'start').length,
		backAfterMs: { median: at(0.5), p95: at(0.95), longest: at(1) },
		acknowledged: ledger.acknowledged.length,
		byKind: countBy(ledger.acknowledged, ({ kind }) => kind),
		sentAgain: rest.retries,
		toldAlreadyDone: rest.alreadyDone,
		lost: verdict.lost.length,
		doubled: verdict.doubled.length,
		halfWritten: verdict.halfWritten.length,
		surprises: ledger.surprises.length,
		complaints: rest.complaints.length,
		failedStarts: rest.failedStarts.length,
		seconds: rest.seconds
	};
	const problems = [
		...verdict.lost.map((line) => `LOST         ${line}`),
		...verdict.doubled.map((line) => `DOUBLED      ${line}`),
		...verdict.halfWritten.map((line) => `HALF WRITTEN ${line}`),
		...ledger.surprises.map((line) => `SURPRISE     ${line}`),
		...rest.complaints.map((line) => `COMPLAINT    ${line}`),
		...rest.failedStarts.map((line) => `FAILED START ${line}`)
	];
	const lines = Object.entries(json).map(
		([name, value]) =>
			`${name.padEnd(18)} ${typeof value === 'object' ? JSON.stringify(value) : value}`
	);
	return {
		json,
		table: ['', ...lines, '', ...problems.slice(0, 40)].join('\n'),
		isSound: problems.length === 0
	};
}
