import { MONTH, monthOf, monthSpan } from './calendar-words.ts';
import { plain } from './plain-words.ts';

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
