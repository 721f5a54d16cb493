import { loadavg } from 'node:os';
import type { DeskDay } from './keep-desks.ts';

/** What the application may hold after ten minutes of thirty desks, and how much of it may be new. */
const MOST_MEMORY_MB = 400;
const MOST_GROWTH = 1.1;
/** Before, it is still reading what it serves. */
const LONG_SECONDS = 600;

/** Whether it held too much at the end, or more at the end than half way: it is read every half minute. */
export function memoryProblems(memory: readonly number[], seconds: number): string[] {
	if (seconds < LONG_SECONDS) return [];
	const middle = (some: readonly number[]) => some.toSorted((a, b) => a - b)[some.length >> 1]!;
	const [half, end] = [memory.length >> 1, memory.length];
	const [then, now] = [middle(memory.slice(half - 4, half)), middle(memory.slice(end - 4))];
	return [
		...(now <= MOST_MEMORY_MB ? [] : [`${Math.round(now)} MB, ${MOST_MEMORY_MB} at most`]),
		...(now <= then * MOST_GROWTH
			? []
			: [`${Math.round(now)} MB, ${Math.round(then)} half way: it grows`])
	];
}

/** What happened, for eyes and for programmes. */
export function summariseDesks({
	desks,
	seconds,
	figures,
	verdict,
	ledger,
	memory,
	complaints
}: DeskDay) {
	const json = {
		desks,
		seconds: Math.round(seconds),
		perSecond: Math.round((figures.asked / seconds) * 10) / 10,
		...figures,
		requestsSaved: verdict.requests,
		answersSaved: verdict.answers,
		lost: verdict.lost.length,
		doubled: verdict.doubled.length,
		unasked: verdict.unasked.length,
		surprises: ledger.surprises.length,
		complaints: complaints.length,
		memory: memory.map(Math.round),
		loadAverage: loadavg()[0]!.toFixed(1)
	};
	const problems = [
		...verdict.lost.map((line) => `LOST      ${line}`),
		...verdict.doubled.map((line) => `DOUBLED   ${line}`),
		...verdict.unasked.map((line) => `UNASKED   ${line}`),
		...ledger.surprises.map((line) => `SURPRISE  ${line}`),
		...complaints.map((line) => `COMPLAINT ${line}`),
		...memoryProblems(memory, seconds).map((line) => `MEMORY    ${line}`)
	];
	const { milliseconds, ...rest } = json;
	const lines = [
		...Object.entries(rest).map(
			([name, value]) =>
				`${name.padEnd(16)} ${typeof value === 'object' ? JSON.stringify(value) : value}`
		),
		...Object.entries(milliseconds).map(
			([what, { count, p50, p95, longest }]) =>
				`${what.padEnd(16)} ${count} times, middle ${p50} ms, p95 ${p95} ms, longest ${longest} ms`
		)
	];
	return {
		json,
		table: ['', ...lines, '', ...problems.slice(0, 40)].join('\n'),
		isSound: problems.length === 0 && figures.serverErrors === 0
	};
}
