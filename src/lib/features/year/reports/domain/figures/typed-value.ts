import type { FigureUnit } from './figures.ts';

const COUNT = /^\d{1,3}(?: ?\d{3})*$|^\d+$/;
const HOURS_AND_MINUTES = /^(\d[\d ]*) ?(?:h|heures?|:) ?(?:(\d{1,2}) ?(?:min(?:utes?)?)?)?$/;
const HOURS = /^(\d[\d ]*(?:[.,]\d{1,2})?) ?(?:h|heures?)?$/;
const MINUTES = /^(\d[\d ]*) ?min(?:utes?)?$/;
const RATE = /^(\d{1,3}(?:[.,]\d{1,2})?) ?%?$/;
/** Beyond, somebody typed a telephone number. */
const LARGEST = 1_000_000;

/**
 * The value of a figure typed in its own field, in the unit it is stored in: « 60 », « 60 h » and
 * « 1 h 30 » are minutes, « 84 % » is 0.84. Null when it is no such figure (docs/report-rules.md).
 */
export function readTypedValue(text: string, unit: FigureUnit): number | null {
	const words = text
		.normalize('NFKC')
		.replace(/[\s\u202f]+/g, ' ')
		.trim()
		.toLowerCase();
	const value = READERS[unit](words);
	return value === null || value > LARGEST ? null : value;
}

/** What a field of that unit expects, as its hint and its refusal say it (docs/report-rules.md). */
export function typedValueHint(unit: FigureUnit): string {
	if (unit === 'minutes') return 'une durée, par exemple 60 h ou 1 h 30';
	return unit === 'rate' ? 'un pourcentage, par exemple 84 %' : 'un nombre entier, par exemple 32';
}

const READERS: Record<FigureUnit, (words: string) => number | null> = {
	count: (words) => (COUNT.test(words) ? numberOf(words) : null),
	minutes: readMinutes,
	rate: (words) => {
		const percent = RATE.exec(words)?.[1];
		if (percent === undefined) return null;
		const rate = Math.round(numberOf(percent) * 100) / 10_000;
		return rate > 1 ? null : rate;
	}
};

function readMinutes(words: string): number | null {
	const clock = HOURS_AND_MINUTES.exec(words);
	if (clock) {
		const minutes = Number(clock[2] ?? 0);
		return minutes > 59 ? null : numberOf(clock[1] ?? '') * 60 + minutes;
	}
	const minutes = MINUTES.exec(words)?.[1];
	if (minutes !== undefined) return numberOf(minutes);
	const hours = HOURS.exec(words)?.[1];
	return hours === undefined ? null : Math.round(numberOf(hours) * 60);
}

function numberOf(digits: string): number {
	return Number(digits.replaceAll(' ', '').replace(',', '.'));
}
