/** The rows of the annex that tell what the kiosk told, as numbers (docs/report-rules.md). */
import type { KioskYear } from '../count/kiosk-year.ts';
import { kioskFigures } from '../figures/kiosk-figures.ts';
import { MONTH_NAMES } from '../text/french.ts';
import { KIOSK_TITLE } from '../text/kiosk-words.ts';
import { toldOfKiosk } from '../tree/kiosk-chapter.ts';
import type { AnnexFigure } from './annex-figures.ts';

/** Every figure of the chapter, then its tables, a row each (docs/report-rules.md). */
export function kioskAnnexFigures(kiosk: KioskYear): AnnexFigure[] {
	const { guides, stops, languages } = toldOfKiosk(kiosk);
	return [
		...kioskFigures(kiosk).map(({ label, value, unit, counted, explanation }) => ({
			...{ programme: KIOSK_TITLE, figure: label, part: '', value, unit, counted, explanation }
		})),
		...kiosk.months.map((n, at) => part('Passages à la borne, par mois', MONTH_NAMES[at]!, n)),
		...guides.map(({ title, opened }) => part('Guides ouverts', title, opened)),
		...guides.map(({ title, finished }) => part('Guides lus jusqu’au bout', title, finished)),
		...stops.map(({ where, n }) => part('Où les passages s’arrêtent', where, n)),
		...languages.map(({ language, n }) => part('Langues lues à la borne', language, n))
	];
}

function part(figure: string, name: string, value: number): AnnexFigure {
	return {
		...{ programme: KIOSK_TITLE, figure, part: name, value, unit: 'count', counted: 'passages' },
		explanation: ''
	};
}
