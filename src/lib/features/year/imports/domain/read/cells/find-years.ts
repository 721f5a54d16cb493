import type { YearHint } from './guess-years.ts';

/** "2018", "2018-2019", "saison 2018/19". Two years far apart are no hint. */
export function findYears(text: string): YearHint | undefined {
	const season = /(?<!\d)(20\d{2})\s?[-/]\s?(20\d{2}|\d{2})(?![\d/-])/.exec(text);
	if (season) {
		const from = Number(season[1]);
		const to = Number(season[2]?.length === 2 ? `20${season[2]}` : season[2]);
		if (to === from + 1) return { from, to };
	}
	const years = [...text.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map((match) => Number(match[1]));
	const [from, to] = [Math.min(...years), Math.max(...years)];
	return years.length > 0 && to - from <= 1 ? { from, to } : undefined;
}
