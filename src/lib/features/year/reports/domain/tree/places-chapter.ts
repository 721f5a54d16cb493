import type { PlaceYear } from '../count/place-year.ts';
import { formatFigure } from '../figures/figures.ts';
import { placeFigures } from './place-figures.ts';
import { formatCount } from '../text/french.ts';
import { PLACES_TITLE } from '../text/place-words.ts';
import type { DocumentNode, FiguresNode, TableNode } from './document.ts';

/** What a year of the places says, on screen and in the document. */
export type PlacesOfYear = {
	title: string;
	figures: FiguresNode['figures'];
	tables: TableNode[];
};

/** Its figures, each with how it is counted, then the chapters of needs; null when nothing was done. */
export function placesOfYear(places: PlaceYear | null): PlacesOfYear | null {
	if (!places) return null;
	return {
		title: PLACES_TITLE,
		figures: placeFigures(places).map(({ key, label, value, unit, explanation }) => ({
			...{ key, label, explanation },
			value: formatFigure(value, unit)
		})),
		tables: themeTables(places)
	};
}

/** The chapter of the places; a centre that did nothing for them has none. */
export function placesChapter(places: PlaceYear | null, year: number): DocumentNode[] {
	const told = placesOfYear(places);
	if (!told) return [];
	return [
		{ kind: 'title', level: 2, text: told.title },
		{ kind: 'figures', caption: `Les lieux du quartier en ${year}`, figures: told.figures },
		...told.tables
	];
}

function themeTables({ themes }: PlaceYear): TableNode[] {
	if (themes.length === 0) return [];
	return [
		{
			kind: 'table',
			caption: 'Les lieux de l’annuaire, par besoin',
			columns: [
				{ label: 'Besoin', isNumber: false },
				{ label: 'Lieux', isNumber: true },
				{ label: 'Vérifiés', isNumber: true }
			],
			rows: themes.map(({ label, kept, verified }) => [
				label,
				formatCount(kept),
				formatCount(verified)
			])
		}
	];
}
