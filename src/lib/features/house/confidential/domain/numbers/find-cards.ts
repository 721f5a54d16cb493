import { saysCard, saysOtherNumber, wordsBefore } from './announced.ts';
import { isIssued } from './card-issuers.ts';
import { type Characters, endOf, endsFigures, startsFigures } from '../reading/characters.ts';
import { isBarCode, isSiret, luhnLengths } from './check-digits.ts';
import type { Finding } from '../reading/finding.ts';
import { compact, layoutOf, reach } from '../reading/number-groups.ts';
import { standsAlone } from './stands-alone.ts';

/** How cards are printed, or typed in one go. */
const USUAL_LAYOUT = /^(?:1[3-9]|4-4-4-4(?:-[123])?|4-6-[45]|4-4-4-[13]|8-8)$/;
/** Thirteen to nineteen. */
const CARD_LENGTHS = 0b1111111 << 13;
const NIR_LAYOUT = /^1-2-2-/;

/**
 * Payment cards: 13 to 19 figures that pass Luhn and begin as an issuer's do; never a SIRET,
 * phones, dates or another number called by its name (ISO/IEC 7812, confidential-numbers).
 */
export function findCards(characters: Characters): Finding[] {
	const found: Finding[] = [];
	for (let first = 0; first < characters.count; first++) {
		if (!mayStartCard(characters.code[first]!) || !startsFigures(characters, first)) continue;
		const longest = reach(characters, first, 19);
		if (longest < 13) continue;
		const lengths = luhnLengths(characters.code, first, longest);
		if ((lengths & CARD_LENGTHS) === 0 && longest < 15) continue;
		const figures = compact(characters, first, longest);
		let best: Finding | null = null;
		for (let length = 13; length <= longest; length++) {
			const last = first + length - 1;
			if (!endsFigures(characters, last)) continue;
			const isLuhn = ((lengths >> length) & 1) === 1;
			// Only what is as long as most cards may have a wrong key.
			if (!isLuhn && length !== 15 && length !== 16) continue;
			const verdict = judge(characters, first, figures.slice(0, length), isLuhn);
			if (!verdict || (best?.verdict === 'refused' && verdict === 'doubtful')) continue;
			const [start, end] = [characters.at[first]!, endOf(characters, last)];
			best = { kind: 'card', start, end, verdict };
		}
		if (best) found.push(best);
	}
	return found;
}

/** Two to six: nobody issues the others. */
const mayStartCard = (code: number) => code >= 50 && code <= 54;

function judge(
	characters: Characters,
	first: number,
	figures: string,
	isLuhn: boolean
): Finding['verdict'] | null {
	if (!isIssued(figures)) return null;
	const layout = layoutOf(characters, first, figures.length);
	const isUsual = USUAL_LAYOUT.test(layout);
	if (
		!isUsual &&
		!(isLuhn && !NIR_LAYOUT.test(layout) && standsAlone(characters, first, figures.length))
	)
		return null;
	const before = wordsBefore(characters.folded, characters.at[first]!);
	if (saysCard(before)) return isLuhn ? 'refused' : 'doubtful';
	return !isLuhn || looksLikeAnother(figures, layout, before) ? null : 'refused';
}

function looksLikeAnother(figures: string, layout: string, before: string): boolean {
	// Fourteen figures are a SIRET or a meter far more often than the one card printed 4-6-4.
	if (figures.length === 14 && (isSiret(figures) || layout !== '4-6-4')) return true;
	if (isBarCode(figures) || saysOtherNumber(before)) return true;
	// UPS writes 1Z, then sixteen characters; a number after + is a phone, fifteen figures at most.
	return /(?<![A-Z0-9])1Z$/.test(before) || (before.endsWith('+') && figures.length <= 15);
}
