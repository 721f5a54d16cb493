import { expect, test } from 'vitest';
import { readPdf, tagged, wordsOf } from '#lib/platform/documents/pdf/read-pdf.fixture.ts';
import { renderPdf } from '#lib/platform/documents/pdf/render-pdf.ts';
import { printedSheets } from '../../domain/attendance/printed-sheet.ts';

const names = ['Odette Vasseur', 'Marie-Bernadette Delattre-Vandenbroucke', 'Ali Ben', null];
const sheet = (day: string, people: number) => ({
	programmeName: 'Ateliers informatiques débutants',
	groupLabel: 'A',
	animators: ['Camille Animatrice'],
	day,
	startsAt: '14:00',
	minutes: 120,
	lines: Array.from({ length: people }, (_, at) => ({
		number: at + 1,
		name: names[at % names.length]!
	}))
});
const printed = async (sheets: Parameters<typeof printedSheets>[0]) =>
	readPdf(
		await renderPdf(
			printedSheets(sheets, { author: 'Centre social Jacques Brel', day: '2026-11-26' })
		)
	);

test('a group has one page a séance, each with its names, its boxes and room to sign', async () => {
	const read = await printed([sheet('2026-11-10', 9), sheet('2026-11-17', 12)]);
	expect(read.feet).toHaveLength(2);
	const words = wordsOf(read);
	expect(words).toContain('mardi 10 novembre 2026');
	expect(words.match(/Vandenbroucke/g)!.length).toBeGreaterThanOrEqual(5);
	expect(words.match(/☐/g)).toHaveLength(3 * (9 + 2 + 12 + 2));
	expect(words).toContain('Personne 4');
});

test('is PDF/UA: a screen reader finds a table with its headings', async () => {
	const read = await printed([sheet('2026-11-10', 3)]);
	expect(read).toMatchObject({ language: 'fr', isTagged: true, showsTitle: true });
	expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(tagged(read.roots, 'TH').map(({ text }) => text)).toEqual(
		expect.arrayContaining(['N°', 'Prénom et nom', 'Présent', 'Absent', 'Excusé', 'Signature'])
	);
});

test('what was done is ticked on the same page, a box a content', async () => {
	const contents = Array.from(
		{ length: 8 },
		(_, at) => `Contenu ${at + 1}, avec les mots d’un centre`
	);
	const read = await printed([{ ...sheet('2026-11-10', 12), contents }]);
	expect(read.feet).toHaveLength(1);
	const words = wordsOf(read);
	expect(words).toContain('À cocher, ce que nous avons fait');
	expect(words.match(/☐/g)).toHaveLength(3 * (12 + 2) + 8);
});
