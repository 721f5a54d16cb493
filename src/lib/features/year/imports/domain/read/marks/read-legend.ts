import type { Kind } from './dependent-signs.ts';
import { plain } from '../cells/plain-words.ts';
import { readMark } from './read-mark.ts';
import { LEGEND_PAIR } from '../cells/row-kind.ts';

/** "Légende : X = présent, / = absent": the register's own words. */
export function readLegend(lines: string[]): Map<string, Kind> {
	const said = new Map<string, Kind>();
	for (const line of lines) {
		for (const pair of plain(line).matchAll(new RegExp(LEGEND_PAIR, 'g'))) {
			const [, sign = '', meaning = ''] = pair;
			const { kind } = readMark(meaning.trim());
			if (kind === 'present' || kind === 'absent' || kind === 'excused') said.set(sign, kind);
		}
	}
	return said;
}
