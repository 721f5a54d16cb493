import type { ReadClaim } from './claim.ts';
import { precisionAround } from '../text/quantities.ts';

const ATTENDING = '(?:presences?|participation|assiduite|frequentation)';
const RATE = new RegExp(
	`(?<![\\d,#])(\\d{1,3}(?:,\\d+)?) ?%(?= (?:de |d')${ATTENDING})|${ATTENDING}(?: \\p{L}+)? ?(?:de|:|est de|a|d'environ|,) ?(\\d{1,3}(?:,\\d+)?) ?%`,
	'gu'
);

/**
 * An attendance rate written as a percentage: « 85 % d’assiduité » (docs/report-rules.md,
 * attendance rate).
 */
export function readRateClaims(text: string): ReadClaim[] {
	return [...text.matchAll(RATE)].flatMap((found) => {
		const digits = found[1] ?? found[2] ?? '';
		const rate = Number(digits.replace(',', '.')) / 100;
		if (rate > 1) return [];
		const start = found.index + found[0].lastIndexOf(digits);
		const end = text.indexOf('%', start) + 1;
		const precision = precisionAround(text, start, end);
		const place = { start, end, min: rate, max: rate, precision };
		const said = { subject: 'rate', level: 'year', unit: 'rate' } as const;
		return [{ ...place, ...said, months: null, counting: null }];
	});
}
