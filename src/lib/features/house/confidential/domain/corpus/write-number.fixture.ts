import { type Draw, oneOf } from './make-secrets.fixture.ts';

const SEPARATORS = ['', ' ', '.', '-', '/', '_', '\u00a0', '\u202f', '\n', '\r\n', ' - ', '\u2009'];

/** How papers and people cut each number: 0 for what is left. */
export const GROUPS = {
	nir: [[0], [1, 2, 2, 2, 3, 3, 2], [13, 2], [1, 2, 2, 5, 3, 2]],
	iban: [[0], [4, 4, 4, 4, 4, 4, 4, 4, 4]],
	rib: [[0], [5, 5, 11, 2]],
	card: [[0], [4, 4, 4, 4, 3]]
} as const;
/** And how somebody dictates any of them. */
const DICTATED = [Array.from({ length: 20 }, () => 1), Array.from({ length: 20 }, () => 2)];

export function inGroups(number: string, sizes: readonly number[], separator: string): string {
	if (sizes[0] === 0) return number;
	const groups: string[] = [];
	let at = 0;
	for (const size of sizes) {
		if (at < number.length) groups.push(number.slice(at, at + size));
		at += size;
	}
	if (at < number.length) groups.push(number.slice(at));
	return groups.join(separator);
}

/** Other writings of the figures, and what nobody sees between them. */
const DISGUISES: ((written: string) => string)[] = [
	(written) => written,
	(written) => written,
	(written) => written.replace(/\d/g, (figure) => String.fromCodePoint(0xff10 + Number(figure))),
	(written) => written.replace(/\d/g, (figure) => '٠١٢٣٤٥٦٧٨٩'[Number(figure)]!),
	(written) => written.replace(/\d/g, (figure) => String.fromCodePoint(0x1d7ce + Number(figure))),
	(written) => written.replaceAll(/(.)(.)/gsu, '$1\u200b$2'),
	(written) => written.toLowerCase()
];

/** A number as papers print it, or dictated when asked, in one of many writings. */
export function writeNumber(
	draw: Draw,
	kind: keyof typeof GROUPS,
	number: string,
	mayBeDictated = true
): string {
	// In pairs, a card of the 22 to 27 range can read as dates: nobody could tell.
	const dictated = mayBeDictated && /^\d+$/.test(number) && !number.startsWith('2') ? DICTATED : [];
	const sizes = oneOf(draw, [...GROUPS[kind], ...dictated]);
	return oneOf(draw, DISGUISES)(inGroups(number, sizes, oneOf(draw, SEPARATORS)));
}
