import { MONTH, monthOf, monthSpan } from './calendar-words.ts';
import { plain, wordsOf } from './plain-words.ts';

/** How a register names a cycle: by its months, by a number, by a word; or by several of them. */
export type CycleName = {
	/** "janvier-février", in the annex's words. */
	months?: string;
	firstMonth?: number;
	/** "session 2", "trimestre 1". */
	number?: number;
	/** "printemps", or the written text of a cycle column. */
	word?: string;
	year?: number;
};

const SPAN = new RegExp(
	`(?<![a-z])${MONTH}\\s*'?(\\d{4}|\\d{2}(?![\\d/h]))?\\s*(?:-|/|a|au|et|&|>)\\s*${MONTH}\\s*'?(\\d{4}|\\d{2}(?![\\d/h]))?`
);
const CYCLE_WORD = '(?:sessions?|cycles?|stages?|modules?|trimestres?|trim|semestres?|periodes?)';
const NUMBERED = new RegExp(
	`(?<![a-z])(?:${CYCLE_WORD}\\.?\\s*:?\\s*(?:n°|no|numero)?\\s*(\\d{1,2}|i{1,3}|iv|v|vi)(?![\\da-z/h])|(\\d{1,2})(?:ere?|eme|e|er|nde?)\\s+${CYCLE_WORD})`
);
const CYCLE_MONTH = new RegExp(
	`(?<![a-z])${CYCLE_WORD}\\s*:?\\s*(?:d[eu'] ?|mois d[e'] ?)?${MONTH}\\s*'?(\\d{4})?`
);
const SEASON = new RegExp(
	`(?<![a-z])(?:${CYCLE_WORD}\\s+(?:d[e'u] ?|de l')?)(printemps|ete|automne|hiver|rentree)(?![a-z])`
);
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];

/** The cycle named in a sentence ("session 1 (janvier-février 2018)"), the annex's "session". */
export function findCycleName(text: string): CycleName | undefined {
	const written = plain(text);
	const name: CycleName = { ...monthsIn(written), ...numberIn(written) };
	const season = SEASON.exec(written)?.[1];
	if (season) name.word = season === 'ete' ? 'été' : season === 'rentree' ? 'rentrée' : season;
	return name.months || name.number !== undefined || name.word ? name : undefined;
}

function monthsIn(written: string): CycleName {
	const span = SPAN.exec(written);
	const [first, last] = [monthOf(span?.[1] ?? ''), monthOf(span?.[3] ?? '')];
	if (first && last)
		return {
			months: monthSpan(first, last),
			firstMonth: first,
			...yearFrom(span?.[4] ?? span?.[2])
		};
	const alone = CYCLE_MONTH.exec(written);
	const month = monthOf(alone?.[1] ?? '');
	return month
		? { months: monthSpan(month, month), firstMonth: month, ...yearFrom(alone?.[2]) }
		: {};
}

function numberIn(written: string): CycleName {
	const match = NUMBERED.exec(written);
	const text = match?.[1] ?? match?.[2];
	if (text === undefined) return {};
	const roman = ROMAN.indexOf(text);
	return { number: roman < 0 ? Number(text) : roman + 1 };
}

function yearFrom(text: string | undefined): { year?: number } {
	if (!text) return {};
	return { year: text.length === 2 ? 2000 + Number(text) : Number(text) };
}

/** The cycle said by a cell of a cycle column: there, any word names a cycle. */
export function readCycleCell(text: string): CycleName | undefined {
	if (text.trim() === '') return undefined;
	const found = findCycleName(text) ?? findCycleName(`session ${text}`);
	const short = /^[a-z]{0,2}\s?(\d{1,2})$/.exec(plain(text));
	if (found) return found;
	return short ? { number: Number(short[1]) } : { word: text.trim().toLowerCase() };
}

/** The cycle said by the name of a tab: "S1", "T2", "Session 1 (2)". */
export function readCycleTab(name: string): CycleName | undefined {
	const clean = name.replace(/\(\d+\)\s*$|^copie de /i, '').trim();
	const short = /^[stc]\s?(\d)$/.exec(plain(clean));
	return short ? { number: Number(short[1]) } : findCycleName(clean);
}

/** Two names of one cycle: same months, or same number when one of them says no months. */
export function isSameCycleName(one: CycleName, other: CycleName): boolean {
	if (one.year && other.year && one.year !== other.year) return false;
	if (one.months && other.months)
		return (
			one.months === other.months &&
			(one.number === undefined || other.number === undefined || one.number === other.number)
		);
	if (one.number !== undefined && other.number !== undefined) return one.number === other.number;
	return (
		(one.word ?? '') !== '' && wordsOf(one.word ?? '').join() === wordsOf(other.word ?? '').join()
	);
}

/** One name says the number, the other the months: nothing in them disagrees. */
export function mayBeSameCycle(one: CycleName, other: CycleName): boolean {
	const agree = (first: unknown, second: unknown) => !first || !second || first === second;
	return (
		agree(one.months, other.months) &&
		agree(one.number, other.number) &&
		agree(one.word, other.word) &&
		agree(one.year, other.year)
	);
}

/** A short stable text for grouping rows that say the same cycle. */
export function cycleNameKey(name: CycleName | undefined): string {
	return name ? [name.months, name.number, name.word, name.year].join('|') : '';
}
