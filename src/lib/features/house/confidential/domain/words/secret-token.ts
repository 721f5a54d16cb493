import { NOTHING } from '../reading/fold-characters.ts';
import { ADJECTIVES, STATES, UNITS } from './secret-words.ts';

export type Token = {
	/** As folded, without what wraps it. */
	plain: string;
	start: number;
	end: number;
};

const LONGEST = 64;
const WRAPS_BEFORE = `"'([<{`;
const WRAPS_AFTER = `.,;:?"')]>}`;

/**
 * The next run without a space from a position, without quotes, brackets and final punctuation; cut at
 * « : » or « = » while the words that announce a secret are read.
 */
export function nextToken(folded: string, from: number, isAnnouncing: boolean): Token {
	let start = from;
	let end = from;
	const most = Math.min(folded.length, from + LONGEST);
	while (end < most && folded[end] !== ' ' && folded[end] !== '\n') end++;
	const sign = isAnnouncing ? folded.slice(from, end).search(/[:=]/) : -1;
	if (sign > 0) end = from + sign;
	while (start < end && WRAPS_BEFORE.includes(folded[start]!)) start++;
	while (end > start && WRAPS_AFTER.includes(folded[end - 1]!)) end--;
	return { plain: folded.slice(start, end).replaceAll(NOTHING, ''), start, end };
}

const QUANTITY =
	/^(?:\d{1,2}H\d{0,2}|\d+(?:ER|ERE|E|EME|ANS?|MIN|EUROS?|EUR|GO|MO|KM|X|FOIS|J)|[345]G)$/;
const KNOWN_NAME =
	/^(?:WINDOWS|OFFICE|IPHONE|IPAD|GALAXY|COVID|MP|ANDROID|WORD|EXCEL|XP|B|N)-?\d+$/;
const ADDRESS = /@[A-Z0-9-]+\.|^HTTPS?:|^WWW\.|\.(?:FR|COM|ORG|NET|EU)\b/;

/** A mixture of letters and figures or signs, as people are told to choose (CNIL, 2022-100). */
export function looksChosen(plain: string): boolean {
	if (plain.length < 4 || ADDRESS.test(plain)) return false;
	if (QUANTITY.test(plain) || KNOWN_NAME.test(plain) || UNITS.has(plain)) return false;
	const hasLetter = /[A-Z~]/.test(plain);
	const hasFigure = /\d/.test(plain);
	if (hasLetter && hasFigure) return !/^\d+[/.]\d+/.test(plain);
	return (hasLetter || hasFigure) && /[@#$%&*!_+^¤]/.test(plain) && !/^[A-Z~]+[!_]+$/.test(plain);
}

/** What nobody writes but as a password: letters and figures in one word, or letters and a sign. */
export function isMadeUp(plain: string): boolean {
	if (plain.length < 5 || plain.length > 32 || !looksChosen(plain)) return false;
	if (/^[A-Z]{2}-?\d{3}-?[A-Z]{2}$|^\d|[A-Z]'[A-Z]|^[A-Z]{1,2}\d{5,}$/.test(plain)) return false;
	return /[A-Z~]{2}/.test(plain) || /[@#$%&*!_+^]/.test(plain);
}

/** An ordinary word in the place of a password: itself, unless it says what became of it. */
export function isPlainWord(token: Token, text: string): boolean {
	const written = text.slice(token.start, token.end);
	return (
		token.plain.split('.').every((part) => /^[A-Z~'!-]+$/.test(part)) &&
		token.plain.length > 2 &&
		!ADDRESS.test(token.plain) &&
		!ADJECTIVES.has(token.plain) &&
		!token.plain.split(/['-]/).some((word) => STATES.has(word)) &&
		!/(?:é|ée|és|ées|ER|IR|er|ir)$/.test(written)
	);
}
