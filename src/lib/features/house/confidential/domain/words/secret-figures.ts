import type { Token } from './secret-token.ts';
import { NUMBER_WORDS, UNITS } from './secret-words.ts';

type Place = { start: number; end: number; length: number };

/** Three to eight figures, in one go or in groups (« 4 5 1 2 »), that are no date, hour or phone. */
export function readFigures(folded: string, start: number): Place | null {
	const ahead = folded.slice(start, start + 40);
	const run = /^\d+(?:[ .-]\0?\d+){0,12}/.exec(ahead)?.[0] ?? '';
	const groups = run.split(/[ .-]/);
	const first = groups[0]!;
	const isSeries = groups.length > 1 && (first.length < 3 || groups[1]!.length === first.length);
	const written = isSeries ? run : first;
	const figures = written.replaceAll(/\D/g, '');
	const rest = ahead.slice(written.length);
	if (figures.length < 3 || figures.length > 8) return null;
	// A letter, a slash or a percent make it an hour, a date, a quantity.
	if (/^[A-Z~/%\d]|^[.,-]\d/.test(rest) && !/^[ .-]\d/.test(rest)) return null;
	if (UNITS.has(/^ ([A-Z]+)/.exec(rest)?.[1] ?? '')) return null;
	if (/^\d\d?[ .-]\d\d?[ .-](?:19|20)?\d\d$/.test(written) && groups[2]!.length > 1) return null;
	return { start, end: start + written.length, length: figures.length };
}

const SAID_AGAIN = /^([A-Z]+|\d) FOIS (?:DE SUITE )?(?:LE )?(?=[A-Z\d])/;

/**
 * A code spelled out: « quatre cinq un deux ». One number word alone is a quantity, unless it is to
 * be said again: « deux fois vingt-deux ».
 */
export function readSpelled(
	folded: string,
	token: Token
): { start: number; end: number; verdict: 'refused' } | null {
	const again = SAID_AGAIN.exec(folded.slice(token.start, token.start + 40));
	const before = again && (NUMBER_WORDS.has(again[1]!) || /\d/.test(again[1]!)) ? again[0] : '';
	const spelled = readNumberWords(folded, token.start + before.length, before === '' ? 2 : 1);
	return spelled && { ...spelled, start: token.start };
}

function readNumberWords(
	folded: string,
	start: number,
	fewest: number
): { start: number; end: number; verdict: 'refused' } | null {
	const ahead = folded.slice(start, start + 80);
	const words = ahead.split(/([ \n,-]+)/);
	let [end, count] = [0, 0];
	for (let at = 0; at < words.length; at += 2) {
		const word = words[at]!.replace(/[.;:!?)]+$/, '');
		if (!NUMBER_WORDS.has(word) && !(word === 'ET' && count > 0)) break;
		count++;
		end = words.slice(0, at).join('').length + word.length;
	}
	const next = /^[ \n]*([A-Z]+)/.exec(folded.slice(start + end, start + end + 20))?.[1];
	return count < fewest || UNITS.has(next ?? '')
		? null
		: { start, end: start + end, verdict: 'refused' };
}
