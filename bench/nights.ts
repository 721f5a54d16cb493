import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Line } from './line.ts';

/** The ratios of one night: what the product takes beside what it is compared with. */
export type Night = { day: string; commit: string; ratios: Record<string, number> };

/** Kept with the code: whoever clones it knows what each measure was worth. */
const FILE = fileURLToPath(new URL('nights.json', import.meta.url));
/** Enough that one bad night neither hides a loss nor invents one. */
const KEPT = 5;
const LOST = 1.15;

export const readNights = (): Night[] =>
	existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Night[]) : [];

/** Writes a night down after those before it, the oldest going. */
export function keepNight(before: readonly Night[], lines: readonly Line[]): void {
	const ratios = Object.fromEntries(
		lines.flatMap(({ name, ratio }) => (ratio === null ? [] : [[name, ratio]]))
	);
	const commit = execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8' });
	const day = Temporal.Now.plainDateISO('Europe/Paris').toString();
	const nights = [...before, { day, commit: commit.trim(), ratios }].slice(-KEPT);
	writeFileSync(FILE, `${JSON.stringify(nights, null, 2)}\n`);
}

/** What lost more than fifteen in a hundred of its ratio, beside the middle of the nights before. */
export function tellLost(before: readonly Night[], lines: readonly Line[]): string[] {
	return lines.flatMap(({ name, ratio }) => {
		const known = before.flatMap(({ ratios }) => ratios[name] ?? []).toSorted((a, b) => a - b);
		const usual = known[Math.floor((known.length - 1) / 2)];
		if (ratio === null || usual === undefined || ratio <= LOST * usual) return [];
		const more = Math.round((ratio / usual - 1) * 100);
		return [`▼ ${name}: ${ratio} × what it is compared with, ${usual} before (${more} % more)`];
	});
}
