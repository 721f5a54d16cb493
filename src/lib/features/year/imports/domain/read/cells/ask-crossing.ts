import type { Notebook } from '../../notebook.ts';
import type { CellPlace } from '../../register.ts';

/** Which season the dates belong to, when they cross New Year without a year; the safest is the one asked for. */
export function askAboutCrossing(
	assumed: number,
	base: number,
	place: CellPlace,
	notebook: Notebook
): number {
	const seasons = [...new Set([assumed, base, base - 1])];
	const answer = notebook.ask({
		kind: 'year',
		place,
		subject: 'crossing',
		text: `Les dates n'ont pas d'année et passent de l'automne à l'hiver. De quelle saison s'agit-il\u00a0?`,
		choices: seasons.map((year) => ({ value: String(year), label: `${year}-${year + 1}` })),
		assumed: String(assumed)
	});
	return Number(answer);
}
