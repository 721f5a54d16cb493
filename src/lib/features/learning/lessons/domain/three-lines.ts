import { capital } from '#lib/shared/capital.ts';
import { LINES, MOST_LETTERS, MOST_WORDS } from './lesson.ts';

/** A content that was ticked, and what is known to say of it: nothing, for one that has no words. */
export type Told = { content: string; short?: string; done: readonly string[] };

/** `isToFinish`: the words of the list alone, with room for a hand under them. */
export type DoneLine = { text: string; isToFinish: boolean };

/** More of them than that are not told one by one. */
const MOST_TOLD = LINES * 3;
const OTHERS = 'et d’autres choses';

/**
 * What a séance did, in three lines at most, spread over what was ticked: each in turn gives its first
 * line, then its second. More than three are called by their short names, so that none is left out up
 * to nine.
 */
export function threeLines(told: readonly Told[]): DoneLine[] {
	return told.length > LINES ? inShort(told) : inTurn(told);
}

function inTurn(told: readonly Told[]): DoneLine[] {
	const lines = told.map(({ content, done }) =>
		done.length > 0
			? done.map((text) => ({ text, isToFinish: false }))
			: [{ text: cutAt(content, MOST_LETTERS.done), isToFinish: true }]
	);
	const kept = told.map(() => 0);
	const rounds = Array.from({ length: LINES }, () => [...lines.keys()]).flat();
	let left = LINES;
	for (const nth of rounds) {
		if (left === 0) break;
		if (lines[nth]!.length === kept[nth]) continue;
		kept[nth]! += 1;
		left -= 1;
	}
	return lines.flatMap((its, nth) => its.slice(0, kept[nth]));
}

function inShort(told: readonly Told[]): DoneLine[] {
	const names = told.map(({ content, short }) => short ?? firstWords(content));
	const shown = names.length > MOST_TOLD ? [...names.slice(0, MOST_TOLD - 1), OTHERS] : names;
	const most = Math.ceil(shown.length / LINES);
	return Array.from({ length: LINES }, (_, nth) => shown.slice(nth * most, (nth + 1) * most))
		.filter((group) => group.length > 0)
		.map((group) => ({ text: sentenceOf(group), isToFinish: false }));
}

function sentenceOf(names: readonly string[]): string {
	const said = names.join(', ');
	return `${capital(said)}.`;
}

function firstWords(content: string): string {
	const words = content.split(/\s+/);
	if (words.length <= MOST_WORDS.short) return content;
	return `${words.slice(0, MOST_WORDS.short).join(' ')}…`;
}

/** A text no longer than that; a word is never broken. */
export function cutAt(text: string, letters: number): string {
	return text.length <= letters ? text : `${text.slice(0, letters).replace(/\s+\S*$/, '')}…`;
}
