import words from '#content/register-words.json' with { type: 'json' };
import { monthOf, weekdayOf } from './calendar-words.ts';
import { roleOfHeader } from './column-words.ts';
import { cleanName } from './split-name.ts';
import { hasOneOf, plain, remember, wordsOf } from './plain-words.ts';

/** Letters, hyphens, apostrophes and dots, six words at most: the shape of a person's name. */
const NAME = /^(?:[dlo]['’])?\p{L}[\p{L}\p{M}'’.,-]*(?: \p{L}[\p{L}\p{M}'’.,-]*){0,5}$/u;
const NOT_NAMES = [...words.totals, ...words.signatures, ...words.notes, ...words.staff];

/** True for a text that may be a person's name: not a total, a note, a signature or a header. */
export const looksLikeName = remember((text: string): boolean => {
	const { name } = cleanName(text);
	if (name.length < 2 || name.length > 60 || !NAME.test(name) || /[:=]/.test(text)) return false;
	if (monthOf(name) || (wordsOf(name).length === 1 && name.length < 10 && isWeekday(name)))
		return false;
	return !isOutOfRegister(name) && roleOfHeader(name) === undefined;
});

function isWeekday(name: string): boolean {
	return /di(?:s|manche)?$|^diman/.test(plain(name)) && weekdayOf(name) !== undefined;
}

function isOutOfRegister(name: string): boolean {
	const joined = wordsOf(name).join(' ');
	return (
		NOT_NAMES.some((phrase) => joined === phrase || joined.startsWith(`${phrase} `)) ||
		hasOneOf(name, words.waiting) ||
		hasOneOf(
			name,
			words.cancelling.filter((one) => one.includes(' '))
		)
	);
}

/** A title is a few words; more of them make a sentence, and a sentence names nothing. */
const LONGEST_TITLE = 20;

/** A row of counts: "Total présents", "Moyenne", "Nb présents", "TOTAL GÉNÉRAL". */
export const isTotal = remember(
	(text: string): boolean =>
		startsWithOneOf(text, words.totals) || /^%|^\(?total\b/.test(plain(text))
);

/** A legend explains the marks: "Légende : X = présent, A = absent". */
export function isLegend(text: string): boolean {
	return /^legende\b/.test(plain(text)) || LEGEND_PAIR.test(plain(text));
}

export const LEGEND_PAIR =
	/(?:^|[\s,;:(/])(\S{1,4}?)\s*[=:]\s*((?:non\s+)?(?:present|absen|excus|retard|justifi|injustifi)[a-z() ]*)/;

/** Rows under a register that are neither people nor titles: notes, signatures, staff. */
export function isSideNote(text: string): boolean {
	return (
		startsWithOneOf(text, words.signatures) ||
		startsWithOneOf(text, words.notes) ||
		/^[*+]/.test(text) ||
		wordsOf(text).filter((word) => /^\p{L}{2}/u.test(word)).length > LONGEST_TITLE
	);
}

/** People waiting for a place are not enrolled. */
export function opensWaitingList(text: string): boolean {
	return hasOneOf(text, words.waiting) && wordsOf(text).length <= 6;
}

function startsWithOneOf(text: string, phrases: string[]): boolean {
	const joined = wordsOf(text).join(' ');
	return phrases.some((phrase) => joined === phrase || joined.startsWith(`${phrase} `));
}
