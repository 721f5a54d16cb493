import { expect, test } from 'vitest';
import { countPages } from '#lib/platform/documents/letters/count-pages.ts';
import { cutPieces } from '#lib/platform/documents/package/cut-pieces.ts';
import { openCompiler } from '#lib/platform/documents/pdf/compile-pdf.ts';
import { assertComplete } from '#lib/platform/documents/pdf/incomplete-document.ts';
import { drawnPages } from '#lib/platform/documents/pdf/pdf-places.fixture.ts';
import { readPdf, tagged, wordsOf } from '#lib/platform/documents/pdf/read-pdf.fixture.ts';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { bookletOf, COUNTER, GROCERY, manyPlaces, REFUGE } from './booklet.fixture.ts';
import { EMERGENCIES } from './emergencies.ts';

const compile = openCompiler();
const printed = (paper: WrittenDocument) => {
	assertComplete(paper);
	return compile(paper);
};
const wordsOn = (paper: WrittenDocument) => wordsOf(readPdf(printed(paper)));
const spaced = (text: string) => text.replace(/\s+/g, ' ');

test('the booklet is PDF/UA in French, in large print: its chapters and its places are headings', () => {
	const pdf = readPdf(printed(bookletOf()));
	expect(pdf).toMatchObject({
		...{ title: 'Le livret des lieux\u00a0: Outreau', language: 'fr' },
		...{ isTagged: true, showsTitle: true }
	});
	expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(Math.min(...pdf.sizes)).toBeGreaterThanOrEqual(16);
	const headings = (level: 'H2' | 'H3') => tagged(pdf.roots, level).map(({ text }) => spaced(text));
	expect(headings('H2')).toEqual([
		'En danger : appelez',
		'Ce que vous trouverez',
		'Manger, dormir, s’habiller',
		'Argent, factures et aides',
		'Papiers, droits et démarches',
		'Quelque chose a changé ?'
	]);
	expect(headings('H3')).toEqual([GROCERY.name, COUNTER.name]);
});

test('numbers that answer at once come before anything else, and each telephone is read from far', () => {
	const words = spaced(wordsOn(bookletOf()));
	for (const { number } of EMERGENCIES) {
		expect(words.indexOf(` ${number} `)).toBeLessThan(words.indexOf('Ce que vous trouverez'));
	}
	const called = bookletOf().blocks.flatMap((block) =>
		block.kind === 'paragraph' && block.tone === 'call' ? [spaced(block.text)] : []
	);
	expect(called).toEqual([
		...EMERGENCIES.map(({ number }) => number),
		...['01 99 00 12 34', '03 21 00 12 34', 'Centre social Jacques Brel : 03 21 99 88 77']
	]);
	const { sizes } = readPdf(printed(bookletOf()));
	expect(sizes.some((size) => Math.abs(size - 17 * 1.35) < 0.1)).toBe(true);
});

test('a place tells what it is for, where, when, what to bring, and when somebody last looked', () => {
	const words = spaced(wordsOn(bookletOf()));
	expect(words).toContain('Téléphone : 03 21 00 12 34');
	expect(words).toContain('Pour : Manger aujourd’hui, sortir de dettes, m’inscrire pour voter.');
	expect(words).toContain('Où : 3 rue de la Marée, Outreau. Derrière la pharmacie.');
	expect(words).toContain('Lundi, mardi, jeudi et vendredi : de 9 h à 12 h.');
	expect(words).toContain('Fermé le mercredi, le samedi et le dimanche.');
	expect(words).toContain('À apporter : Une pièce d’identité');
	expect(words).toContain('Vérifié le 2 novembre 2026.');
	expect(words).toContain('Appelez avant : vérifié le 1er mars 2024.');
	expect(words).not.toContain('Vérifié le 1er mars 2024.');
});

test('a refuge has a telephone, the same in every booklet, and nothing else', () => {
	for (const themes of [[], ['numerique'], ['manger-dormir']]) {
		const words = spaced(wordsOn(bookletOf({ themes })));
		expect(words).toContain('01 99 00 12 34');
		expect(words.match(/Foyer de l’Aube/g)).toHaveLength(1);
		expect(words).not.toMatch(/Cachée|Derrière le port/);
	}
	const words = JSON.stringify(bookletOf({ places: [{ ...REFUGE, phone: null }] }));
	expect(words).not.toContain('Aube');
});

test('a place is told once, under what it is first for; its other chapters name it', () => {
	const words = spaced(wordsOn(bookletOf()));
	expect(words).toContain('Voir aussi, dans un autre chapitre : Épicerie solidaire du Môle.');
	expect(words.match(/3 rue de la Marée/g)).toHaveLength(1);
	const onlyMoney = spaced(wordsOn(bookletOf({ themes: ['argent'] })));
	expect(onlyMoney.match(/3 rue de la Marée/g)).toHaveLength(1);
	expect(onlyMoney).not.toContain('Manger, dormir, s’habiller');
});

test('four hundred places stay on their pages, whole; a contents of chapters alone leads to them', () => {
	const paper = bookletOf({ places: manyPlaces(400) });
	const pdf = printed(paper);
	const pages = countPages(pdf);
	expect(pages).toBeGreaterThan(100);
	const read = readPdf(pdf);
	expect(spaced(wordsOf(read))).not.toContain('\ufffd');
	expect(tagged(read.roots, 'TOCI')).toHaveLength(6);
	const bottoms = drawnPages(pdf).flatMap((page) => page.map(({ bottom }) => bottom));
	expect(Math.max(...bottoms)).toBeLessThan(297 - 5);
});

test('a short booklet names each place in its contents, with its page', () => {
	const read = readPdf(printed(bookletOf({ places: manyPlaces(4) })));
	const lines = tagged(read.roots, 'TOCI').map(({ text }) => spaced(text));
	expect(lines.some((line) => /du Môle n° 1 \d+$/.test(line))).toBe(true);
	expect(lines).toHaveLength(10);
});

test('a demonstration says so, and the same booklet is the same bytes', () => {
	expect(wordsOn(bookletOf({ isExample: true }))).toContain('inventés');
	const bytes = Buffer.from(printed(bookletOf()));
	expect(bytes.equals(printed(bookletOf()))).toBe(true);
});

test('a word processor, which counts its own pages, has the names of what follows', async () => {
	const pieces = await cutPieces(bookletOf());
	expect(pieces.find(({ kind }) => kind === 'list')).toMatchObject({
		items: expect.arrayContaining(['Manger, dormir, s’habiller', GROCERY.name])
	});
});
