import { describe, expect, test } from 'vitest';
import { readPdf, tagged, wordsOf } from '#lib/platform/documents/pdf/read-pdf.fixture.ts';
import { renderPdf } from '#lib/platform/documents/pdf/render-pdf.ts';
import { MOMENTS } from '../../domain/conversation/conversation.ts';
import { paperDocument } from '../../domain/conversation/paper-document.ts';
import { READING_LINE } from '../../domain/conversation/paper-reading.ts';
import { paperItems } from '../../domain/conversation/paper-form.ts';

const LONGEST_NAME = 'Centre social '.repeat(8).trim();

const printed = async (moment: (typeof MOMENTS)[number], author = 'Centre social Jacques Brel') =>
	readPdf(await renderPdf(paperDocument(moment, { author, day: '2026-11-26' })));

describe.each(MOMENTS)('the sheet filled %s the course', (moment) => {
	test('holds on two pages in large print, and a paper apart before, a centre’s name however long', async () => {
		for (const read of [await printed(moment), await printed(moment, LONGEST_NAME)]) {
			expect(read.feet).toHaveLength(moment === 'before' ? 3 : 2);
			expect(Math.min(...read.sizes)).toBeGreaterThanOrEqual(16);
		}
	});

	test('is PDF/UA: each question is a heading, its four boxes right after it', async () => {
		const read = await printed(moment);
		expect(read).toMatchObject({ language: 'fr', isTagged: true, showsTitle: true });
		expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
		const asked = paperItems(moment).map(({ wording }, at) => `${at + 1}. ${wording}`);
		const questions = tagged(read.roots, 'H2').map(({ text }) => text);
		expect(questions.slice(0, 12)).toEqual(asked);
		expect(questions.slice(12)).toEqual(moment === 'before' ? [READING_LINE.wording] : []);
		const boxes = wordsOf(read).split('☐').slice(1);
		expect(boxes).toHaveLength(questions.length * 4);
		expect(boxes[0]).toContain('1 · Par moi-même');
	});

	test('its drawings are not read: the question says the same', async () => {
		expect(tagged((await printed(moment)).roots, 'Figure')).toEqual([]);
		const { blocks } = paperDocument(moment, { author: 'x', day: '2026-11-26' });
		const drawn = blocks.filter((block) => block.kind === 'question' && block.svg !== null);
		expect(drawn).toHaveLength(12);
	});
});

test('how she reads is asked on a paper apart, that never goes by the desk', async () => {
	const { blocks } = paperDocument('before', { author: 'x', day: '2026-11-26' });
	const apart = blocks.findIndex(({ kind }) => kind === 'page-break');
	const asked = blocks.findIndex(
		(block) => block.kind === 'question' && block.text === READING_LINE.wording
	);
	expect(apart).toBeGreaterThan(0);
	expect(asked).toBeGreaterThan(apart);
	expect(wordsOf(await printed('before'))).toContain('L’accueil ne la voit pas');
	expect(READING_LINE.columns).toEqual([
		'1 · Sans peine',
		'2 · Avec de l’aide',
		'3 · C’est difficile',
		'0 · Ne pas répondre'
	]);
});
