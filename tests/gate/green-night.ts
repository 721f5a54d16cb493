import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runProgram } from './run-command.ts';
import type { GreenNight } from './last-words.ts';

/** Kept with the code: whoever clones it knows how old the long proofs are. */
const FILE = fileURLToPath(new URL('last-green-night.json', import.meta.url));

export function readGreenNight(): GreenNight | null {
	return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as GreenNight) : null;
}

/** Writes down that the night was green, today and on this commit. */
export async function keepGreenNight(): Promise<void> {
	const { code, output } = await runProgram('git', ['rev-parse', '--short=12', 'HEAD']);
	const night: GreenNight = { day: today(), commit: code === 0 ? output.trim() : 'unknown' };
	writeFileSync(FILE, `${JSON.stringify(night, null, 2)}\n`);
}

export const today = () => Temporal.Now.plainDateISO('Europe/Paris').toString();
