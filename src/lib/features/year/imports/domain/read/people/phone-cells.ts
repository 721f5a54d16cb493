import { readPhone } from '#lib/shared/phone-number.ts';
import type { Notebook } from '../../notebook.ts';
import { isNothing } from './person-cells.ts';
import type { RawPerson } from './raw-block.ts';
import type { CellPlace } from '../../register.ts';

type PlacedText = { text: string; place: CellPlace };

/** The mobile of a person, else their first number; what cannot be read is reported. */
export function phoneOf(texts: PlacedText[], notebook: Notebook): Partial<RawPerson> {
	const found: { e164: string; kind: string; fictional: boolean }[] = [];
	for (const { text, place } of texts) {
		if (isNothing(text)) continue;
		const reading = readPhone(text);
		if ('refusal' in reading) {
			if (/\d/.test(text))
				notebook.report(place, `Le numéro de téléphone n'a pas pu être lu. ${reading.message}`);
			continue;
		}
		if (reading.several)
			notebook.report(
				place,
				'Cette case contient deux numéros\u00a0: le premier est gardé. Mettez le second dans une autre colonne.'
			);
		found.push(reading);
	}
	const best = found.find(({ kind }) => kind === 'mobile') ?? found[0];
	if (!best) return {};
	return { phone: best.e164, ...(best.fictional ? { phoneIsFictional: true } : {}) };
}
