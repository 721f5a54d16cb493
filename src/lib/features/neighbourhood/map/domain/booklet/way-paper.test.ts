import { expect, test } from 'vitest';
import { openCompiler } from '#lib/platform/documents/pdf/compile-pdf.ts';
import { drawnPages } from '#lib/platform/documents/pdf/pdf-places.fixture.ts';
import { readPdf, wordsOf } from '#lib/platform/documents/pdf/read-pdf.fixture.ts';
import { GROCERY, REFUGE } from './booklet.fixture.ts';
import { wayPaper } from './way-paper.ts';

const compile = openCompiler();
const paperOf = (place: typeof GROCERY) =>
	wayPaper({
		...{ place, address: 'https://declic.exemple.fr/carte/lieux/1', isExample: false },
		day: '2026-12-01'
	});
const wordsOn = (place: typeof GROCERY) =>
	wordsOf(readPdf(compile(paperOf(place)!))).replace(/\s+/g, ' ');

test('one page in large print says whom to call, where, when, how and with what', () => {
	const pdf = compile(paperOf(GROCERY)!);
	expect(Math.min(...readPdf(pdf).sizes)).toBeGreaterThanOrEqual(16);
	expect(drawnPages(pdf)).toHaveLength(1);
	const words = wordsOn(GROCERY);
	for (const said of [
		...['Comment y aller : Épicerie solidaire du Môle', '03 21 00 12 34', '3 rue de la Marée'],
		...['Derrière la pharmacie', 'Bus F, arrêt Mairie', 'sans marche', 'de 9 h à 12 h'],
		...['Une pièce d’identité', 'Gratuit', 'https://declic.exemple.fr/carte/lieux/1']
	]) {
		expect(words).toContain(said);
	}
});

test('of a refuge, a number and nothing that says whose it is', () => {
	const words = wordsOn(REFUGE);
	expect(words).toContain('01 99 00 12 34');
	expect(words).not.toMatch(/Aube|Cachée|port|Manger|Dormir|lieux\/1|refuge|Foyer/);
	expect(paperOf({ ...REFUGE, phone: null })).toBeNull();
});
