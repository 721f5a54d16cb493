import words from '#content/register-words.json' with { type: 'json' };
import { hasOneOf, plain, remember, wordsOf } from './plain-words.ts';

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
