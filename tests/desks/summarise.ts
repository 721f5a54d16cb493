import { loadavg } from 'node:os';
import type { DeskDay } from './keep-desks.ts';

/** What happened, for eyes and for programmes. */
export function summariseDesks({ desks, seconds, figures, verdict, ledger, complaints }: DeskDay) {
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
		loadAverage: loadavg()[0]!.toFixed(1)
	};
	const problems = [
		...verdict.lost.map((line) => `LOST      ${line}`),
		...verdict.doubled.map((line) => `DOUBLED   ${line}`),
		...verdict.unasked.map((line) => `UNASKED   ${line}`),
		...ledger.surprises.map((line) => `SURPRISE  ${line}`),
		...complaints.map((line) => `COMPLAINT ${line}`)
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
