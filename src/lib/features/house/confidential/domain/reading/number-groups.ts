import { NOTHING } from './fold-characters.ts';
import { type Characters, GLUED, isFigure, JOINED } from './characters.ts';

/** How many characters from one on hold together, up to a length, figures only unless said. */
export function reach(
	{ code, gap, count }: Characters,
	first: number,
	longest: number,
	mayBeLetter?: (rank: number) => boolean
): number {
	const most = Math.min(longest, count - first);
	let length = 0;
	while (length < most) {
		const at = first + length;
		if (length > 0 && gap[at]! > JOINED) break;
		if (!isFigure(code[at]) && !(mayBeLetter?.(length) && code[at]! <= 90)) break;
		length++;
	}
	return length;
}

/** The characters from one on, without what parts them. */
export function compact({ row }: Characters, first: number, length: number): string {
	return row.slice(first, first + length);
}

/** The same with their groups parted by a space: 4970 1000 0000 0055. */
export function written({ row, gap }: Characters, first: number, length: number): string {
	let groups = '';
	for (let at = first; at < first + length; at++) {
		if (at > first && gap[at] !== GLUED) groups += ' ';
		groups += row[at];
	}
	return groups;
}

/** The lengths of those groups: 4970 1000 0000 0055 is 4-4-4-4. */
export function layoutOf({ gap }: Characters, first: number, length: number): string {
	let [layout, size] = ['', 1];
	for (let at = first + 1; at < first + length; at++) {
		if (gap[at] === GLUED) size++;
		else {
			layout += `${size}-`;
			size = 1;
		}
	}
	return layout + size;
}

/** What parts a character from the one before. */
export function separator({ folded, at }: Characters, index: number): string {
	return folded.slice(at[index - 1]! + 1, at[index]).replaceAll(NOTHING, '');
}

const FURTHEST = 40;

/** The groups of figures right before a character, or null when they go on too far. */
export function groupsBefore(characters: Characters, first: number): string | null {
	const { code, gap } = characters;
	let at = first;
	while (at > 0 && gap[at]! <= JOINED && isFigure(code[at - 1])) {
		if (first - at > FURTHEST) return null;
		at--;
	}
	return written(characters, at, first - at);
}

/** The groups of figures right after a character, or null when they go on too far. */
export function groupsAfter(characters: Characters, last: number): string | null {
	const { gap, count } = characters;
	const next = last + 1;
	if (next >= count || gap[next]! > JOINED) return '';
	const length = reach(characters, next, FURTHEST + 1);
	return length > FURTHEST ? null : written(characters, next, length);
}
