import { randomInt } from 'node:crypto';

/** Letters and figures that nobody takes for one another, on a screen as on paper. */
export const READABLE_SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** So many of them, drawn by chance. */
export function newReadableCode(length: number): string {
	return Array.from({ length }, () => READABLE_SIGNS[randomInt(READABLE_SIGNS.length)]).join('');
}
