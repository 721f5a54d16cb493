import { isDay } from '#lib/shared/day.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { isInstant } from '#lib/shared/instant.ts';
import type { ToldColumn } from './held-record.ts';

/** Columns of days and of moments, by the last word of their name; « le » and « du » are French. */
const OF_DAYS = /(?:^|_)(?:at|on|day|until|contact|jour|le|du)$/;

/** A value as a person reads it: words for codes, days in French (RGPD, art. 12, 1: clear and plain). */
export function readableValue({ key, values }: ToldColumn, value: unknown): string {
	if (value === null || value === undefined || value === '') return '';
	const words = values?.[String(value)];
	if (words) return words;
	if (Array.isArray(value)) return value.map(String).join(', ');
	if (typeof value === 'object') return 'dans le fichier JSON';
	const text = String(value);
	// A name may look like a date, or like none that exists: it is told as it was written.
	return OF_DAYS.test(key) ? dayIn(text) : text;
}

function dayIn(text: string): string {
	const day = text.slice(0, 10);
	return isDay(day) && (text === day || isInstant(text)) ? plainDay(day) : text;
}
