import { foldText, normalisePersonName } from '#lib/shared/person-name.ts';

export type Named = { familyName: string; givenName: string };

/** One letter apart in a name of at least this many letters is a slip; in a shorter one, another name. */
const SHORTEST = 5;

/**
 * Two writings of what may be one name: one letter missing, added, changed or exchanged with its
 * neighbour (Damerau-Levenshtein 1) in one word of five letters or more; letters doubled or not; or
 * the same letters cut otherwise ("LE GALL", "LEGALL").
 */
export function isOneSlip(one: Named, other: Named): boolean {
	const [words, others] = [wordsOf(one), wordsOf(other)];
	if (glued(one) === glued(other) || single(words) === single(others)) return true;
	const left = words.filter((word) => !others.includes(word));
	const right = others.filter((word) => !words.includes(word));
	const [first, second] = [left[0], right[0]];
	if (left.length !== 1 || right.length !== 1 || !first || !second) return false;
	return Math.max(first.length, second.length) >= SHORTEST && isOneLetterApart(first, second);
}

/** Texts shared by any two names one slip apart: each word in turn loses one letter. */
export function* slipForms(name: Named): Generator<string> {
	const words = wordsOf(name);
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? '';
		const others = words.filter((_, index) => index !== at).join(' ');
		if (word.length >= SHORTEST - 1) yield `${others}|${word}`;
		if (word.length >= SHORTEST)
			for (let letter = 0; letter < word.length; letter++)
				yield `${others}|${word.slice(0, letter)}${word.slice(letter + 1)}`;
	}
	yield `=${glued(name)}`;
	yield `:${single(words)}`;
}

function isOneLetterApart(one: string, other: string): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	if (long.length - short.length > 1) return false;
	let start = 0;
	while (start < short.length && short[start] === long[start]) start++;
	let end = 0;
	while (
		end < short.length - start &&
		short[short.length - 1 - end] === long[long.length - 1 - end]
	)
		end++;
	const [left, right] = [
		short.slice(start, short.length - end),
		long.slice(start, long.length - end)
	];
	const isExchange = left.length === 2 && left[0] === right[1] && left[1] === right[0];
	return left.length <= 1 && right.length <= 1 ? true : isExchange && right.length === 2;
}

function wordsOf({ familyName, givenName }: Named): string[] {
	return normalisePersonName(familyName, givenName).split(' ');
}

function glued({ familyName, givenName }: Named): string {
	return [familyName, givenName].map((part) => foldText(part).replaceAll(' ', '')).join('/');
}

function single(words: string[]): string {
	return words.join(' ').replace(/(\p{L})\1+/gu, '$1');
}
