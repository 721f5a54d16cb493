/** The rows of the annex that tell what was done for the places, as numbers (docs/report-rules.md). */
import type { PlaceYear } from '../count/place-year.ts';
import { placeFigures } from '../tree/place-figures.ts';
import { PLACES_TITLE } from '../text/place-words.ts';
import type { AnnexFigure } from './annex-figures.ts';

/** Every figure of the chapter, then its table, a row each (docs/report-rules.md). */
export function placesAnnexFigures(places: PlaceYear): AnnexFigure[] {
	return [
		...placeFigures(places).map(({ label, value, unit, counted, explanation }) => ({
			...{ programme: PLACES_TITLE, figure: label, part: '', value, unit, counted, explanation }
		})),
		...places.themes.map(({ label, kept }) => part('Lieux dans l’annuaire', label, kept)),
		...places.themes.map(({ label, verified }) => part('Lieux vérifiés', label, verified))
	];
}

function part(figure: string, name: string, value: number): AnnexFigure {
	return {
		...{ programme: PLACES_TITLE, figure, part: name, value, unit: 'count', counted: 'lieux' },
		explanation: ''
	};
}
