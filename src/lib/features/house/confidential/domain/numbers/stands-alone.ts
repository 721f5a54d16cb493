import { type Characters, GLUED } from '../reading/characters.ts';
import { isInnocentAfter, isInnocentRow } from './innocent-row.ts';
import { groupsAfter, groupsBefore, separator, written } from '../reading/number-groups.ts';

const ENDS_WITH_PHONE = / 0[1-9](?: \d\d){4}$/;

/**
 * Whether figures in groups that no paper prints make one number all the same: they are no row of
 * phones and dates, and nothing else stands with them that they could be a piece of
 * (confidential-numbers).
 */
export function standsAlone(characters: Characters, first: number, length: number): boolean {
	const inside = onlySeparator(characters, first, length);
	const isApart = (next: number) => inside !== null && separator(characters, next) !== inside;
	// The neighbours first: in a long row of figures they settle it without anything being written.
	const before = groupsBefore(characters, first);
	if (!((before !== null && isInnocentRow(before)) || isApart(first))) return false;
	const after = groupsAfter(characters, first + length - 1);
	if (!((after !== null && isInnocentAfter(after)) || isApart(first + length))) return false;
	const groups = written(characters, first, length);
	return !isInnocentRow(groups) && !(inside === null && ENDS_WITH_PHONE.test(groups));
}

/** What parts all its groups, when it is always the same: « 4-9-7-0 » is one number, « 4-9 7-0 » not. */
export function onlySeparator(
	characters: Characters,
	first: number,
	length: number
): string | null {
	let only: string | null = null;
	for (let at = first + 1; at < first + length; at++) {
		if (characters.gap[at] === GLUED) continue;
		const one = separator(characters, at);
		if (only !== null && one !== only) return null;
		only = one;
	}
	return only;
}
