import { randomInt } from 'node:crypto';

/** Letters and figures that nobody takes for one another, on a screen as on paper. */
export const READABLE_SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** So many of them, drawn by chance. */
export function newReadableCode(length: number): string {
	return Array.from({ length }, () => READABLE_SIGNS[randomInt(READABLE_SIGNS.length)]).join('');
}

/** « k7p4 m2xz » as it was given; null when it cannot be one of that length. */
export function readReadableCode(typed: string | undefined, length: number): string | null {
	const code = (typed ?? '').toUpperCase().replaceAll(/[\s-]/g, '');
	const isCode = code.length === length && [...code].every((sign) => READABLE_SIGNS.includes(sign));
	return isCode ? code : null;
}

/** How it is shown: in two halves, easier to read over somebody's shoulder. */
export const inTwoHalves = (code: string): string =>
	`${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`;
