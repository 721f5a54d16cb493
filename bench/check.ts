import type { Line } from './line.ts';
import { targetOf } from './targets.ts';

/** Says which measures miss their target. A slow machine is no error: the exit code stays 0. */
export function tellMissed(lines: Line[], say: (text: string) => void): void {
	const held = lines.flatMap((line) => {
		const target = targetOf(line.name);
		return target ? [{ line, target }] : [];
	});
	const missed = held.filter(({ line, target }) => !target.isMet(line));
	for (const { line, target } of missed) {
		const { name, value, unit, baseline } = line;
		const beside = baseline === null ? '' : ` (SQL: ${baseline})`;
		say(`✘ ${name}: ${value} ${unit}${beside}, wanted ${target.says}`);
	}
	say(`${held.length - missed.length} of ${held.length} targets met.`);
}
