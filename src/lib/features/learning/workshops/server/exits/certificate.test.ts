import { expect, test } from 'vitest';
import { readPdf, tagged, wordsOf } from '#lib/platform/documents/pdf/read-pdf.fixture.ts';
import { renderPdf } from '#lib/platform/documents/pdf/render-pdf.ts';
import { contentsOf } from '../../domain/programmes/programme-contents.ts';
import { certificates } from '../../domain/exits/certificate.ts';

const course = {
	programme: { slug: 'ateliers', name: 'Ateliers informatiques' },
	cycle: 'octobre-décembre 2026',
	taught: ['La clé USB et le transfert des fichiers', 'Word'],
	people: [
		{ name: 'Odette Vasseur', days: ['2026-10-14', '2026-10-21'], minutes: 220, seen: [] },
		{ name: 'Ali Ben', days: ['2026-10-14'], minutes: 0, seen: [] },
		{ name: 'Zoé Lenglet', days: ['2026-10-21'], minutes: 120, seen: ['Word'] }
	]
};

const printed = async (unseen: 'taught' | 'nothing' = 'taught') =>
	readPdf(
		await renderPdf(
			certificates(course, { centre: 'Centre social Jacques Brel', day: '2026-12-20', unseen })
		)
	);
const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');

test('whoever came has her page: her hours, her days, what is taught, no level and no mark', async () => {
	const read = await printed();
	expect(read.feet).toHaveLength(2);
	const words = plain(wordsOf(read));
	expect(words).toContain('Odette Vasseur a participé à « Ateliers informatiques »');
	expect(words).toContain('Présence réelle : 3 h 40, en 2 séances.');
	expect(words).toContain('14 octobre 2026, 21 octobre 2026');
	expect(words).toContain('La clé USB et le transfert des fichiers');
	expect(words).toContain('Signature de la direction');
	expect(words).not.toContain('Ali Ben');
});

test('each is a paper of its own: the same title, its own pages', async () => {
	const read = await printed();
	const title = 'Attestation de participation';
	expect(tagged(read.roots, 'H1').map(({ text }) => text)).toEqual([title, title]);
	expect(read.feet.map(plain)).toEqual([
		expect.stringContaining('page 1 sur 1'),
		expect.stringContaining('page 1 sur 1')
	]);
});

test('is PDF/UA-1 and in French', async () => {
	const read = await printed();
	expect(read).toMatchObject({ language: 'fr', isTagged: true, showsTitle: true });
	expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(Math.min(...read.sizes)).toBeGreaterThanOrEqual(14);
});

test('it says what she saw herself; of whom nothing was noted, what is taught, or nothing', async () => {
	const words = plain(wordsOf(await printed()));
	expect(words).toContain('Ce que cet atelier propose :');
	expect(words).toContain('Vu par Zoé Lenglet :');
	// Hers is Word alone.
	expect(words.match(/La clé USB/g)).toHaveLength(1);
	const bare = plain(wordsOf(await printed('nothing')));
	expect(bare).not.toContain('Ce que cet atelier propose');
	expect(bare).toContain('Vu par Zoé Lenglet :');
});

test('the whole list of the workshops holds on the page of whoever came ten times', async () => {
	const days = Array.from({ length: 10 }, (_, nth) => `2026-10-${nth + 10}`);
	const people = [{ name: 'Odette Vasseur', days, minutes: 1200, seen: [] }];
	const paper = { centre: 'Centre social Jacques Brel', day: '2026-12-20' };
	const taught = contentsOf('ateliers');
	const whole = certificates({ ...course, taught, people }, { ...paper, unseen: 'taught' });
	const read = readPdf(await renderPdf(whole));
	expect(read.feet).toHaveLength(1);
	expect(plain(wordsOf(read))).toContain(plain(`${taught.at(-2)} ; ${taught.at(-1)}.`));
});
