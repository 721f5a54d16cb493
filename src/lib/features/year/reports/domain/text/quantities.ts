import { COLLECTIVES, NUMBER_WORDS, numberInWords } from './number-words.ts';

/** A number, or a range of numbers, read in a French text. */
export type Quantity = {
	/** Place in the text: from `start` (included) to `end` (excluded). */
	start: number;
	end: number;
	min: number;
	max: number;
	/** « une douzaine », « environ 30 », « plus de 30 », « 30 maximum ». */
	precision: 'exact' | 'about' | 'at-least' | 'at-most';
};

const WORD = NUMBER_WORDS.join('|');
const IN_WORDS = `(?:${WORD})(?:(?:[- ]et[- ](?=un|onze)|[- ])(?:${WORD})(?!\\p{L}))*`;
const COLLECTIVE = `une? (?:petite |bonne |grosse )?(${Object.keys(COLLECTIVES).join('|')})`;
const DIGITS = '\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+(?:,\\d+)?';
const NUMBER = new RegExp(
	`(?<![\\p{L}\\d.,/#+]|\\p{L}-)(?:${COLLECTIVE}|(${DIGITS})|(${IN_WORDS}))(?![\\p{L}\\d#/])`,
	'gu'
);

/** Every number of a folded text, ranges joined, in order (study-2.6: « 2 ou 3 », « 5 à 6 »). */
export function readQuantities(folded: string): Quantity[] {
	const singles: Quantity[] = [];
	NUMBER.lastIndex = 0;
	for (let found = NUMBER.exec(folded); found; found = NUMBER.exec(folded)) {
		const quantity = single(found);
		singles.push(quantity);
		NUMBER.lastIndex = quantity.end;
	}
	return joined(singles, folded).map((quantity) => qualified(quantity, folded));
}

function single(found: RegExpExecArray): Quantity {
	const [text, collective, digits, words = ''] = found;
	const at = { start: found.index, end: found.index + text.length };
	if (collective) {
		const value = COLLECTIVES[collective] ?? 0;
		return { ...at, min: value, max: value, precision: 'about' };
	}
	if (digits) {
		const value = Number(digits.replaceAll(' ', '').replace(',', '.'));
		return { ...at, min: value, max: value, precision: 'exact' };
	}
	const read = longestNumber(words);
	const end = found.index + read.words.length;
	return { start: found.index, end, min: read.value, max: read.value, precision: 'exact' };
}

/** « deux trois » is two numbers side by side: the longest beginning that makes one is taken. */
function longestNumber(words: string): { words: string; value: number } {
	const value = numberInWords(words);
	if (value !== null) return { words, value };
	return longestNumber(words.replace(/(?:[- ]et)?[- ]\p{L}+$/u, ''));
}

function joined(quantities: Quantity[], folded: string): Quantity[] {
	return quantities.reduce<Quantity[]>((done, quantity) => {
		const before = done.at(-1);
		const link = before ? folded.slice(before.end, quantity.start) : '';
		if (before && before.max < quantity.min && isRange(link, folded.slice(0, before.start)))
			return [...done.slice(0, -1), { ...before, end: quantity.end, max: quantity.max }];
		return [...done, quantity];
	}, []);
}

function isRange(link: string, before: string): boolean {
	return /^(?: ?- ?| a | ou )$/.test(link) || (link === ' et ' && before.endsWith('entre '));
}

const BEFORE = {
	about: /(?:environ|autour de|pres de|presque|a peu pres|quelque|grosso modo) $/,
	'at-least': /(?:plus de|au moins|minimum|au minimum) $/,
	'at-most': /(?:moins de|jusqu'a|au plus|maximum|au maximum) $/
};
const AFTER = {
	about: /^(?: \p{L}+){0,2} (?:environ|a peu pres)\b/u,
	'at-least': /^(?: \p{L}+){0,2} (?:au moins|minimum|au minimum|mini|et plus)\b/u,
	'at-most': /^(?: \p{L}+){0,2} (?:au plus|maximum|au maximum|maxi?)\b/u
};

function qualified(quantity: Quantity, folded: string): Quantity {
	if (quantity.precision !== 'exact') return quantity;
	return { ...quantity, precision: precisionAround(folded, quantity.start, quantity.end) };
}

/** « environ », « plus de », « maximum » around a number say how exactly it is meant. */
export function precisionAround(folded: string, start: number, end: number): Quantity['precision'] {
	const before = folded.slice(Math.max(0, start - 20), start);
	const after = folded.slice(end, end + 60);
	const kinds = ['about', 'at-least', 'at-most'] as const;
	return kinds.find((kind) => BEFORE[kind].test(before) || AFTER[kind].test(after)) ?? 'exact';
}
