import { expect, test } from 'vitest';
import type { PlaceYear } from '../count/place-year.ts';
import { placesAnnexFigures } from '../render/places-annex.ts';
import { placesChapter, placesOfYear } from './places-chapter.ts';

const YEAR: PlaceYear = {
	...{ kept: 40, verified: 12, stale: 9, added: 3, byAmbassadors: null, byOwners: 11, misses: 0 },
	themes: [{ label: 'Logement', kept: 4, verified: 1 }]
};

test('each figure has how it is counted; what few people did, and what did not happen, is not there', () => {
	const { figures } = placesOfYear(YEAR)!;
	expect(figures.map(({ key, value }) => [key, value])).toEqual([
		['kept', '40'],
		['verified', '12'],
		['stale', '9'],
		['added', '3'],
		['byOwners', '11']
	]);
	for (const { explanation } of figures) expect(explanation).toMatch(/\p{L}{3}/u);
});

test('the page, the documents and the annex say the same', () => {
	const [title, figures, table] = placesChapter(YEAR, 2026);
	expect(title).toMatchObject({ kind: 'title', text: 'Les lieux du quartier' });
	expect(figures).toMatchObject({ figures: placesOfYear(YEAR)!.figures });
	expect(table).toMatchObject({ rows: [['Logement', '4', '1']] });
	const annex = placesAnnexFigures(YEAR);
	expect(annex.filter(({ part }) => part === '').map(({ value }) => value)).toEqual([
		...[40, 12, 9, 3, 11]
	]);
	expect(annex.filter(({ part }) => part === 'Logement').map(({ value }) => value)).toEqual([4, 1]);
	expect(placesChapter(null, 2026)).toEqual([]);
});
