import { expect, test } from 'vitest';
import { countPages } from '#lib/platform/documents/letters/count-pages.ts';
import { readPdf, tagged, wordsOf } from '#lib/platform/documents/pdf/read-pdf.fixture.ts';
import { renderPdf } from '#lib/platform/documents/pdf/render-pdf.ts';
import { isNight } from '../../../../../../tests/gate/night.ts';
import { MOST_LETTERS } from '../domain/lesson.ts';
import { LESSONS } from '../domain/shipped-lessons.ts';
import { type HomeContent, takeHomeSheets, type TakenHome } from '../domain/take-home.ts';
import { fitTakeHome, fitTakeHomeOf } from './fit-take-home.ts';

const PAPER = { author: 'Centre social Jacques Brel', day: '2026-11-24' };
/** As long as an address gets, and as a title gets. */
const GUIDE = {
	title: 'Déclaration CAF de tous les trois mois',
	written: 'declic.centres-sociaux-connectes.fr/guides/declaration-trimestrielle-caf',
	address: 'https://declic.centres-sociaux-connectes.fr/guides/declaration-trimestrielle-caf'
};
const shipped: HomeContent[] = LESSONS.map(({ content, short, home }) => ({
	content,
	short,
	...home,
	guide: GUIDE
}));
const taken = (change: Partial<TakenHome> = {}): TakenHome => ({
	programmeName: 'Ateliers informatiques',
	day: '2026-11-24',
	contents: shipped.slice(0, 1),
	exerciseOf: null,
	next: { day: '2026-12-01', startsAt: '14:00', endsAt: '16:00', venue: 'Salle des ordinateurs' },
	people: [{ givenName: 'Odette', uses: null, comesBack: true }],
	...change
});
const print = async (change: Partial<TakenHome> = {}) =>
	renderPdf(await fitTakeHome(taken(change), PAPER));
const USES = ['computer', 'telephone', 'tablet', null] as const;

test('nine people have nine half pages, each with her first name, in large print, as PDF/UA', async () => {
	const names = ['Odette', 'Ali', 'Marie-Bernadette', 'Léa', 'Jean', 'Zoé', 'Paul', 'Rose', 'Max'];
	const pdf = await print({
		people: names.map((givenName) => ({ givenName, uses: null, comesBack: true }))
	});
	const read = readPdf(pdf);
	expect(read).toMatchObject({ language: 'fr', isTagged: true, showsTitle: true });
	expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(read.feet).toEqual(names.map(() => 'Centre social Jacques Brel'));
	expect(Math.min(...read.sizes)).toBeGreaterThanOrEqual(14);
	expect(tagged(read.roots, 'H1').map(({ text }) => text)).toEqual(
		names.map((one) => `Pour ${one}`)
	);
	expect(
		tagged(read.roots, 'H2')
			.slice(0, 4)
			.map(({ text }) => text)
	).toEqual([
		'Ce que nous avons fait',
		'Un exercice pour la semaine',
		'Où le retrouver',
		'Notre prochain rendez-vous'
	]);
	expect(wordsOf(read)).toContain(
		'Mardi 1er décembre, 14\u00a0h\u00a0–\u00a016\u00a0h, Salle des ordinateurs.'
	);
	// A5, in points.
	const boxes = Buffer.from(pdf)
		.toString('latin1')
		.match(/\/MediaBox \[[^\]]+\]/g)!;
	expect(
		new Set(
			boxes.map((box) =>
				box
					.match(/[\d.]+/g)!
					.map((one) => Math.round(Number(one)))
					.join(' ')
			)
		)
	).toEqual(new Set(['0 0 420 595']));
});

test('each finds it on her own device; nobody knows it, and the words are those of all', async () => {
	const { where } = LESSONS[0]!.home;
	const words = async (uses: (typeof USES)[number]) =>
		wordsOf(readPdf(await print({ people: [{ givenName: 'Léa', uses, comesBack: true }] })));
	expect(await words('computer')).toContain(`Sur un ordinateur\u00a0: e${where.computer.slice(1)}`);
	expect(await words('telephone')).toMatch(/Sur un téléphone Android.*Sur un iPhone/s);
	expect(await words('tablet')).toContain(where.tablet.slice(1));
	const any = await words(null);
	expect(any).toContain(where.any);
	expect(any).not.toMatch(/Sur un ordinateur/);
});

test('every lesson holds on its half page, for every device, with the longest of names and places', async () => {
	const next = {
		day: '2026-09-23',
		startsAt: '10:30',
		endsAt: '12:30',
		venue:
			'Salle polyvalente du premier étage, au fond du couloir à gauche, après la grande cuisine'
	};
	const people = USES.map((uses) => ({
		givenName: 'Marie-Bernadette-Antoinette',
		uses,
		comesBack: true
	}));
	for (const [nth, one] of shipped.entries()) {
		// All of them at night; by day, one in four.
		if (!isNight && nth % 4 !== 0) continue;
		const contents = [
			one,
			shipped[(nth + 5) % shipped.length]!,
			shipped[(nth + 9) % shipped.length]!
		];
		for (const ticked of [contents.slice(0, 1), contents]) {
			const pdf = await print({
				programmeName: 'Ateliers informatiques des quartiers, parcours long du samedi',
				day: '2026-09-16',
				contents: ticked,
				next,
				people
			});
			expect([one.content, countPages(pdf)]).toEqual([one.content, people.length]);
		}
		expect([one.content, countPages(await renderPdf(await fitTakeHomeOf(one, PAPER)))]).toEqual([
			one.content,
			1
		]);
	}
});

test('what a centre wrote holds too, and what it did not write leaves room for a hand', async () => {
	const long = (letters: number) => 'mmmmm '.repeat(letters).slice(0, letters - 1) + '.';
	const own: HomeContent = {
		content: 'Un contenu du centre',
		done: Array.from({ length: 3 }, () => long(MOST_LETTERS.done)),
		exercise: long(MOST_LETTERS.exercise),
		where: null,
		guide: GUIDE
	};
	expect(countPages(await print({ contents: [own] }))).toBe(1);
	const bare = ['un', 'deux', 'trois'].map((content): HomeContent => ({
		content: `${content} ${long(110)}`,
		done: [],
		exercise: null,
		where: null
	}));
	const read = readPdf(await print({ contents: bare }));
	expect(read.feet).toHaveLength(1);
	expect(wordsOf(read)).toContain('À écrire ensemble');
});

test('the exercise is the one asked for, the last séance says so, and a blank copy names nobody', async () => {
	const contents = shipped.slice(0, 2);
	const asked = wordsOf(readPdf(await print({ contents, exerciseOf: contents[1]!.content })));
	expect(asked).toContain(contents[1]!.exercise!);
	expect(asked).not.toContain(contents[0]!.exercise!);
	const last = await print({
		next: null,
		people: [{ givenName: null, uses: null, comesBack: true }]
	});
	expect(wordsOf(readPdf(last))).toMatch(/^Pour \.{9,}/);
	expect(wordsOf(readPdf(last))).toContain('C’était la dernière séance.');
	const left = await print({ people: [{ givenName: 'Léa', uses: null, comesBack: false }] });
	expect(wordsOf(readPdf(left))).toContain('C’était la dernière séance.');
});

test('it says a guide to go on with, that of the exercise, and where; none, and nothing is said', async () => {
	const [one, other] = shipped as [HomeContent, HomeContent];
	const contents = [one, { ...other, guide: { ...GUIDE, title: 'Écrire un message' } }];
	const words = wordsOf(readPdf(await print({ contents, exerciseOf: other.content })));
	expect(words).toContain('Pour continuer\u00a0:');
	expect(words).toContain('Écrire un message');
	expect(words).not.toContain(GUIDE.title);
	const bare = wordsOf(readPdf(await print({ contents: [{ ...one, guide: null }] })));
	expect(bare).not.toContain('Pour continuer');
});

test('where it holds, its square; where it does not, its title and address, or its address alone', async () => {
	const [one] = shipped as [HomeContent];
	const person = { givenName: 'Léa', uses: null, comesBack: true };
	const kinds = async (change: Partial<TakenHome>) =>
		(await fitTakeHome(taken({ people: [person], ...change }), PAPER)).blocks;
	const short = { ...one, guide: { ...GUIDE, written: 'declic.fr/guides/meteo' } };
	const roomy = await kinds({ contents: [short], next: null });
	expect(roomy.some(({ kind }) => kind === 'beside')).toBe(true);
	const venue = 'Salle polyvalente du premier étage, au fond du couloir, après la grande cuisine';
	const next = { day: '2026-09-23', startsAt: '10:30', endsAt: '12:30', venue };
	const programmeName = 'Ateliers informatiques des quartiers, parcours long du samedi matin';
	const done = ['mmmmm '.repeat(14), 'nnnnn '.repeat(14), 'ooooo '.repeat(14)];
	const full = await kinds({ contents: [{ ...short, done }], next, programmeName });
	expect(full.some(({ kind }) => kind === 'beside')).toBe(false);
	expect(countPages(await print({ contents: [{ ...short, done }], next, programmeName }))).toBe(1);
	// What would not hold is not printed for want of trying: as it stands it takes a second page.
	const forced = takeHomeSheets(
		taken({ contents: [{ ...short, done }], next, programmeName }),
		PAPER,
		() => 'square'
	);
	expect(countPages(await renderPdf(forced))).toBe(2);
});
