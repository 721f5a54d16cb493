import { saysAccount, wordsBefore } from './announced.ts';
import {
	type Characters,
	endOf,
	GLUED,
	isFigure,
	isLetter,
	JOINED
} from '../reading/characters.ts';
import { remainder97 } from './check-digits.ts';
import type { Finding } from '../reading/finding.ts';
import { layoutOf } from '../reading/number-groups.ts';
import { FIGURES_ONLY, IBAN_LENGTHS } from './iban-lengths.ts';

/** How an IBAN is printed, in fours. */
const PRINTED = /^(?:4-)+\d$/;
/** Bank 5 figures, branch 5, account 11, key 2: France and Monaco. */
const FRENCH = /^(?:FR|MC)\d{12}[A-Z0-9]{11}\d\d$/;

/**
 * International bank accounts (IBAN) of any country, with its length and a remainder of 1 by 97; one
 * printed as such, or French, whose key is wrong only looks like one (ISO 13616).
 */
export function findIbans(characters: Characters): Finding[] {
	const { code, count, at } = characters;
	const found: Finding[] = [];
	for (let first = 0; first + 14 < count; first++) {
		if (!isLetter(code[first]) || !isLetter(code[first + 1]) || !isFigure(code[first + 2]))
			continue;
		const country = String.fromCharCode(code[first]!, code[first + 1]!);
		const length = IBAN_LENGTHS.get(country);
		if (!length || !isStart(characters, first, country)) continue;
		const iban = readCompact(characters, first, length);
		if (!iban) continue;
		const isValid = remainder97(iban.slice(4) + iban.slice(0, 4)) === 1;
		if (!isValid && !looksLikeOne(characters, first, iban)) continue;
		const [start, end] = [at[first]!, endOf(characters, first + length - 1)];
		found.push({ kind: 'iban', start, end, verdict: isValid ? 'refused' : 'doubtful' });
	}
	return found;
}

/** « de 12 34 » is a word and figures: but for France, letters apart from their key are capitals. */
function isStart({ text, at, gap }: Characters, first: number, country: string): boolean {
	if (gap[first + 1] !== GLUED) return false;
	if (gap[first + 2] === GLUED || country === 'FR') return true;
	const written = text.slice(at[first], at[first + 1]! + 1);
	return gap[first] !== GLUED && written === written.toUpperCase();
}

function readCompact({ code, gap, count }: Characters, first: number, length: number): string {
	const last = first + length - 1;
	if (last >= count) return '';
	let [iban, figures] = ['', 0];
	for (let at = first; at <= last; at++) {
		if (at > first && gap[at]! > JOINED) return '';
		if (isFigure(code[at])) figures++;
		else if (code[at]! > 90) return '';
		iban += String.fromCharCode(code[at]!);
	}
	const isGluedToMore = last + 1 < count && gap[last + 1] === GLUED && isFigure(code[last + 1]);
	if (isGluedToMore || figures * 2 < length || !isFigure(code[first + 3])) return '';
	return FIGURES_ONLY.has(iban.slice(0, 2)) && figures !== length - 2 ? '' : iban;
}

function looksLikeOne(characters: Characters, first: number, iban: string): boolean {
	if (FRENCH.test(iban)) return true;
	const layout = layoutOf(characters, first, iban.length);
	const isWhole = characters.gap[first] !== GLUED;
	return (
		saysAccount(wordsBefore(characters.folded, characters.at[first]!)) ||
		(isWhole && (PRINTED.test(layout) || isAllOfFigures(layout, iban)))
	);
}

/** « DE » and its twenty figures in one go: nothing else is written so. */
function isAllOfFigures(layout: string, iban: string): boolean {
	return FIGURES_ONLY.has(iban.slice(0, 2)) && layout === String(iban.length);
}
