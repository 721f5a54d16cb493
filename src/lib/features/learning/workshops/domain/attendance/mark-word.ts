import { type Mark, MARK_NAMES } from './attendance.ts';

/** A mark in one word, as a form or a phone carries it: « late:20 » (annex 2.6: minutes are kept). */
export function markWord(mark: Mark): string {
	return mark.kind === 'late' ? `late:${mark.minutes}` : mark.kind;
}

/** Reads that word back; null when it is none (study-2.6). */
export function readMarkWord(word: string): Mark | null {
	if (word === 'present' || word === 'absent' || word === 'excused') return { kind: word };
	const minutes = /^late:(\d{1,4})$/.exec(word)?.[1];
	return minutes ? { kind: 'late', minutes: Number(minutes) } : null;
}

/** What a screen says of a mark, minutes included (annex 2.6). */
export function markName(mark: Mark): string {
	if (mark.kind !== 'late') return MARK_NAMES[mark.kind];
	return `${MARK_NAMES.late} (${mark.minutes} min)`;
}

/** The mark of a line of the sheet, or null as long as she has none (annex 2.6). */
export function markOfLine(line: {
	kind: Mark['kind'] | null;
	lateMinutes: number | null;
}): Mark | null {
	if (line.kind === null) return null;
	return line.kind === 'late' ? { kind: 'late', minutes: line.lateMinutes! } : { kind: line.kind };
}
