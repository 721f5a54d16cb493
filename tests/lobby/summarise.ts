import { loadavg } from 'node:os';
import type { LobbyNight } from './keep-lobbies.ts';

/** What the application may hold of a night of visits, and how much of it may be new. */
const MOST_MEMORY_MB = 400;
const MOST_GROWTH = 1.1;
/** Readings before which it is still reading what it serves: the first five hundred visits. */
const WARM_UP = 5;
/** A reading alone may fall beside a collection of garbage. */
const TOGETHER = 3;
const LONG_VISITS = 2_000;

type Told = { calls: number; visits: number };
/** Numbers have a row for each thing that is counted: for each visit there would be more. */
const fewerThanVisits = ({ visits }: Told) => (visits < LONG_VISITS ? Infinity : visits - 1);
/** What visits may leave: numbers added to those of the week and of the day, calls and what became of them. */
const LEFT: Readonly<Record<string, (told: Told) => number>> = {
	'public.kiosk_counts': fewerThanVisits,
	'public.guide_views': fewerThanVisits,
	'public.help_calls': ({ calls }) => calls,
	'public.help_call_ends': ({ calls }) => calls,
	// A form that wrote something is known again, by its digest, while it may be sent a second time.
	'public.handled_posts': ({ calls }) => 2 * calls
};

/** Whether it held too much at the end, or more than once it was warm. */
export function memoryProblems(memory: readonly number[], visits: number): string[] {
	if (visits < LONG_VISITS) return [];
	const middle = (some: readonly number[]) => some.toSorted((a, b) => a - b)[some.length >> 1]!;
	const warm = middle(memory.slice(WARM_UP, WARM_UP + TOGETHER));
	const end = middle(memory.slice(-TOGETHER));
	return [
		...(end <= MOST_MEMORY_MB ? [] : [`${Math.round(end)} MB, ${MOST_MEMORY_MB} at most`]),
		...(end <= warm * MOST_GROWTH
			? []
			: [`${Math.round(end)} MB, ${Math.round(warm)} once warm: it grows`])
	];
}

/** Rows that a night of visits should not have left. */
export function growthProblems(grown: Readonly<Record<string, number>>, told: Told): string[] {
	return Object.entries(grown).flatMap(([table, more]) => {
		const most = LEFT[table]?.(told) ?? 0;
		return more <= most ? [] : [`${table} has ${more} rows more, ${most} at most`];
	});
}

/** What happened, for eyes and for programmes. */
export function summariseLobbies(night: LobbyNight) {
	const { visits, seconds, book, memory, counted, grown, traces, complaints } = night;
	const json = {
		visits,
		seconds: Math.round(seconds),
		pages: book.pages,
		perSecond: Math.round(book.pages / seconds),
		calls: book.calls,
		counted,
		grown,
		identifiers: book.identifiers.size,
		memory: memory.map(Math.round),
		loadAverage: loadavg()[0]!.toFixed(1)
	};
	const problems = [
		...(counted.visits === visits ? [] : [`COUNTED   ${counted.visits} visits of ${visits}`]),
		...(counted.calls === book.calls ? [] : [`COUNTED   ${counted.calls} calls of ${book.calls}`]),
		...(counted.open === 0 ? [] : [`LEFT      ${counted.open} calls that nobody ended`]),
		...book.surprises.map((line) => `SURPRISE  ${line}`),
		...growthProblems(grown, { calls: book.calls, visits }).map((line) => `ROWS      ${line}`),
		...traces.map((line) => `TRACE     ${line}`),
		...complaints.map((line) => `COMPLAINT ${line}`),
		...memoryProblems(memory, visits).map((line) => `MEMORY    ${line}`)
	];
	const lines = Object.entries(json).map(
		([name, value]) =>
			`${name.padEnd(12)} ${typeof value === 'object' ? JSON.stringify(value) : value}`
	);
	return { json, problems, table: ['', ...lines, '', ...problems.slice(0, 40)].join('\n') };
}
