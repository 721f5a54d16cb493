import { plainDay } from '#lib/shared/french-dates.ts';
import { HELD_TABLES } from './held-data.ts';

/** A value as a person reads it: words for codes, days in French (RGPD, art. 12, 1: clear and plain). */
export function readableValue(table: string, key: string, value: unknown): string {
	if (value === null || value === undefined || value === '') return '';
	const words = HELD_TABLES[table]?.columns[key]?.values?.[String(value)];
	if (words) return words;
	if (Array.isArray(value)) return value.map(String).join(', ');
	if (typeof value === 'object') return 'dans le fichier JSON';
	const text = String(value);
	const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(text)?.[0];
	return day ? plainDay(day) : text;
}
