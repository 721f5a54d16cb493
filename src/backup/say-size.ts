import { agreed } from '#lib/shared/french-plural.ts';

/** A size as a person reads it: « 12 Mo ». */
export function saySize(bytes: number): string {
	const [unit, size] = bytes < 1e6 ? ['Ko', bytes / 1e3] : ['Mo', bytes / 1e6];
	return `${size.toLocaleString('fr-FR', { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
}

/** A count with its noun: « 12 345 lignes ». */
export function sayCount(count: number, noun: string): string {
	return `${count.toLocaleString('fr-FR')} ${agreed(count, noun)}`;
}
