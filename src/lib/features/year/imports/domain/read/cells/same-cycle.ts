import type { CycleName } from './cycle-name.ts';
import { wordsOf } from './plain-words.ts';

/** Two names of one cycle: same months, or same number when one of them says no months. */
export function isSameCycleName(one: CycleName, other: CycleName): boolean {
	if (one.year && other.year && one.year !== other.year) return false;
	if (one.months && other.months)
		return (
			one.months === other.months &&
			(one.number === undefined || other.number === undefined || one.number === other.number)
		);
	if (one.number !== undefined && other.number !== undefined) return one.number === other.number;
	return (
		(one.word ?? '') !== '' && wordsOf(one.word ?? '').join() === wordsOf(other.word ?? '').join()
	);
}

/** One name says the number, the other the months: nothing in them disagrees. */
export function mayBeSameCycle(one: CycleName, other: CycleName): boolean {
	const agree = (first: unknown, second: unknown) => !first || !second || first === second;
	return (
		agree(one.months, other.months) &&
		agree(one.number, other.number) &&
		agree(one.word, other.word) &&
		agree(one.year, other.year)
	);
}

/** A short stable text for grouping rows that say the same cycle. */
export function cycleNameKey(name: CycleName | undefined): string {
	return name ? [name.months, name.number, name.word, name.year].join('|') : '';
}
