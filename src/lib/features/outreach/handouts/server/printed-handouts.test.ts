import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast } from '#lib/design/colour-measures.ts';
import { countPages } from '#lib/platform/documents/letters/count-pages.ts';
import { openCompiler } from '#lib/platform/documents/pdf/compile-pdf.ts';
import { openPdf } from '#lib/platform/documents/pdf/pdf-file.fixture.ts';
import { drawnPages } from '#lib/platform/documents/pdf/pdf-places.fixture.ts';
import type { PdfDictionary, PdfName } from '#lib/platform/documents/pdf/pdf-values.fixture.ts';
import { readPdf, tagged, wordsOf } from '#lib/platform/documents/pdf/read-pdf.fixture.ts';
import { tenth } from '../../../../../../tests/gate/night.ts';
import { announceCourse, announceDropIns } from '../domain/announcement.ts';
import { handout, type HandoutCentre } from '../domain/handout.ts';
import { CENTRE, courseOf, slotOf } from '../domain/handouts.fixture.ts';
import { weekProgramme } from '../domain/week-programme.ts';

const SHAPES = ['poster', 'large-poster', 'flyer', 'four-flyers'] as const;
type Shape = (typeof SHAPES)[number];
const DAY = '2027-02-01';
const DAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => `2027-03-0${day}`);
const PLACE =
	'Salle polyvalente du premier étage, au fond du couloir à gauche, après la grande cuisine';
/** As long as a programme is called, as a centre is, as a place is, and ten days. */
const LONG = announceCourse(
	courseOf({
		title:
			'Ateliers informatiques des quartiers\u00a0: découvrir son téléphone, écrire à ses proches, faire ses démarches en ligne',
		place: PLACE
	})
);
const LONG_CENTRE: HandoutCentre = {
	...CENTRE,
	name: 'Centre social et socioculturel intercommunal des Quatre-Vents',
	address: ['Maison des services au public', '1024 bis boulevard de l’Œuvre Éternelle', '62200 Boulogne-sur-Mer'], // prettier-ignore
	page: 'https://declic.centres-sociaux-connectes.fr/centres/centre-social-des-quatre-vents'
};
const FULL_WEEK = announceDropIns(
	DAYS[0]!,
	DAYS.flatMap((day) => [
		slotOf(day, { place: 'Salle bleue' }),
		slotOf(day, { startsAt: '14:00', endsAt: '17:30', place: PLACE })
	])
);
const compile = openCompiler();
const print = (shape: Shape, announcement = announceCourse(courseOf()), centre = CENTRE) =>
	compile(handout(announcement, centre, { shape, day: DAY }));
const programme = (occasions: Parameters<typeof weekProgramme>[0]['occasions'], centre = CENTRE) =>
	compile(weekProgramme({ days: DAYS, occasions, closed: new Set() }, centre, { day: DAY }));
const letters = (text: string) => text.replace(/\s/g, '');

/** What is written on the pages, run by run; places in millimetres, sizes in points. */
const runsOf = (pdf: Uint8Array) =>
	drawnPages(pdf)
		.flat()
		.filter(({ text, size }) => size > 0 && text.trim() !== '');

/** Width and height of each page, in points. */
const pagesOf = (pdf: Uint8Array) =>
	Array.from(
		Buffer.from(pdf)
			.toString('latin1')
			.matchAll(/\/MediaBox \[([^\]]+)\]/g),
		([, box]) => box!.trim().split(/\s+/).slice(2).map((one) => Math.round(Number(one))) // prettier-ignore
	);

test.each([
	['poster', [595, 842]],
	['large-poster', [595, 842]],
	['flyer', [420, 595]],
	['four-flyers', [595, 842]]
] as const)('« %s » is one page, PDF/UA, read in order', (shape, size) => {
	const pdf = print(shape);
	const read = readPdf(pdf);
	expect(pagesOf(pdf)).toEqual([size]);
	expect(read).toMatchObject({ isTagged: true, showsTitle: true, language: 'fr' });
	expect(read.title).toMatch(/Ateliers informatiques$/);
	expect(read.author).toBe(CENTRE.name);
	expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(tagged(read.roots, 'H1').map(({ text }) => text)).toEqual(['Ateliers informatiques']);
	const headings = tagged(read.roots, 'H2').map(({ text }) => text);
	expect(headings.filter((one) => one !== 'Les jours')).toEqual([
		...['Quand', 'Où', 'Pour qui', 'Pour venir']
	]);
	expect(tagged(read.roots, 'Figure').map(({ alternative }) => alternative)).toEqual([
		'Carré à photographier, qui ouvre https://declic.example/centres/jacques-brel'
	]);
	const said = letters(wordsOf(read));
	const order = [
		...[
			'CentresocialJacquesBrel',
			'Ateliersinformatiques',
			'Gratuit',
			'Quand',
			'Àpartirdumardi2mars'
		],
		...['de14hà16h', '10séances', '2rueduPontdePierre', 'Appelez-nous', '0321000000'],
		'declic.example/centres/jacques-brel'
	];
	const places = order.map((one) => said.indexOf(one));
	expect(places.every((at) => at >= 0)).toBe(true);
	expect(places).toEqual(places.toSorted((one, other) => one - other));
});

describe('letters are large', () => {
	const least = (pdf: Uint8Array) => Math.min(...readPdf(pdf).sizes);

	test('nothing is under 24 points in large print, however much is said', () => {
		for (const one of [announceCourse(courseOf()), LONG, FULL_WEEK]) {
			expect(least(print('large-poster', one, LONG_CENTRE))).toBeGreaterThanOrEqual(24);
		}
	});

	test('on a poster 14 points at least, and the words of a usual one twenty', () => {
		const { sizes } = readPdf(print('poster'));
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
		expect(sizes.filter((size) => size >= 20).length).toBeGreaterThanOrEqual(3);
	});

	test('on a flyer 11, on a quarter of a page 8', () => {
		expect(least(print('flyer'))).toBeGreaterThanOrEqual(11);
		expect(least(print('four-flyers'))).toBeGreaterThanOrEqual(8);
	});

	test('the telephone is larger than all but the title', () => {
		for (const shape of SHAPES) {
			const words = runsOf(print(shape));
			const number = words.find(({ text }) => text.startsWith('03'))!.size;
			const others = words.filter(({ text }) => !/^03|Ateliers|informatiques/.test(text));
			expect(number, shape).toBeGreaterThan(Math.max(...others.map(({ size }) => size)));
		}
	});
});

describe('all of it holds on its page', () => {
	test.each(SHAPES)('« %s », with the longest of titles, places and addresses', (shape) => {
		const pages = countPages(print(shape, LONG, LONG_CENTRE));
		expect(pages).toBe(1);
	});

	test.each(SHAPES)('« %s » of a week full of slots', (shape) => {
		expect(countPages(print(shape, FULL_WEEK, CENTRE))).toBe(1);
	});

	test('large print is never made small: what is too much for one page goes on', () => {
		const pdf = print('large-poster', FULL_WEEK, LONG_CENTRE);
		expect(countPages(pdf)).toBe(2);
		expect(letters(wordsOf(readPdf(pdf)))).toContain('0321000000');
	});

	test('days are left out before letters become small, never the telephone', () => {
		const words = wordsOf(readPdf(print('large-poster', LONG, LONG_CENTRE)));
		expect(words).not.toContain('Les jours');
		expect(letters(words)).toContain('0321000000');
		expect(wordsOf(readPdf(print('poster')))).toContain('Les jours');
	});

	test('nothing is drawn outside the page, whatever is typed', () => {
		// What a team types. Of scripts that run the other way, whoever reads a PDF here cannot tell the place.
		const letter = fc.constantFrom(...'aàbcçdeéèfgijlmnoœtuwyzÉÀŒW 0123456789’-–«»:;,.!?()/&@');
		const typed = fc.oneof(
			fc.string({ unit: letter, minLength: 1, maxLength: 120 }),
			fc.constantFrom('W'.repeat(120), 'anticonstitutionnellement', '漢字 🎉', '#x "*é*" $a$ <b>')
		);
		fc.assert(
			fc.property(typed, typed, fc.constantFrom(...SHAPES), (title, place, shape) => {
				const pdf = print(shape, announceCourse(courseOf({ title, place })));
				const [width, height] = pagesOf(pdf)[0]!.map((points) => (points * 25.4) / 72);
				for (const { left, right, top, bottom } of runsOf(pdf)) {
					expect(Math.min(left, top)).toBeGreaterThan(3);
					expect(right).toBeLessThan(width! - 3);
					expect(bottom).toBeLessThan(height! - 3);
				}
			}),
			{ numRuns: tenth(100) }
		);
	});
});

describe('four flyers to cut', () => {
	const pdf = print('four-flyers', LONG, LONG_CENTRE);
	const drawn = drawnPages(pdf)[0]!.filter(({ size, text }) => size > 0 && text.trim() !== '');
	const quarter = (across: boolean, down: boolean) =>
		drawn
			.filter(({ left, top }) => left > 105 === across && top > 148.5 === down)
			.map(({ text, left, top, size }) => [
				...[text, size],
				...[left - (across ? 105 : 0), top - (down ? 148.5 : 0)].map((one) => one.toFixed(2))
			]);

	test('are the same, word for word, at the same place', () => {
		const first = quarter(false, false);
		expect(first.length).toBeGreaterThan(10);
		expect(quarter(true, false)).toEqual(first);
		expect(quarter(false, true)).toEqual(first);
		expect(quarter(true, true)).toEqual(first);
	});

	test('are read once', () => {
		const { roots, bookmarks } = readPdf(pdf);
		expect(bookmarks).toBe(1);
		expect(tagged(roots, 'H1')).toHaveLength(1);
		expect(tagged(roots, 'Figure')).toHaveLength(1);
	});
});

describe('the programme of a week', () => {
	const occasions = [
		slotOf(DAYS[1]!),
		courseOf({ day: DAYS[1]!, startsAt: '14:00', place: 'Salle bleue' }),
		slotOf(DAYS[3]!)
	];

	test('is one page for the door, read day by day', () => {
		const pdf = programme(occasions);
		const read = readPdf(pdf);
		expect(pagesOf(pdf)).toEqual([[595, 842]]);
		expect(read).toMatchObject({ isTagged: true, language: 'fr' });
		expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect(tagged(read.roots, 'H2').map(({ text }) => text.replace('\u00a0', ' '))).toEqual([
			...['Mardi 2 mars', 'Jeudi 4 mars', 'Pour demander une place']
		]);
		expect(letters(wordsOf(read))).toContain(
			'Mardi2mars9h–12hPermanencenumérique14h–16hAteliersinformatiques,SallebleueJeudi4mars'
		);
		expect(wordsOf(read)).toContain('Sur place ou au téléphone');
		expect(Math.min(...read.sizes)).toBeGreaterThanOrEqual(14);
	});

	test('holds on one page with four things a day, whatever they are called', () => {
		const many = DAYS.slice(0, 6).flatMap((day) => [
			slotOf(day),
			courseOf({ day, startsAt: '10:00', title: LONG.title }),
			slotOf(day, { startsAt: '14:00', endsAt: '17:00', place: 'Salle bleue' }),
			courseOf({ day, startsAt: '17:30', endsAt: '19:00', place: PLACE })
		]);
		const pdf = programme(many, LONG_CENTRE);
		expect(countPages(pdf)).toBe(1);
		expect(Math.min(...readPdf(pdf).sizes)).toBeGreaterThanOrEqual(9);
	});

	test('of a week without anything holds too', () => {
		expect(wordsOf(readPdf(programme([])))).toContain('rien n’est prévu.');
	});
});

test('words keep a contrast of 7 or more', () => {
	const file = openPdf(print('poster'));
	const page = file.objects
		.map(({ value }) => value as PdfDictionary)
		.find((value) => (value?.Type as PdfName | undefined)?.name === 'Page')!;
	const fills = file.stream(page.Contents).matchAll(/^((?:[\d.]+ )+)scn$/gm);
	const colours = new Set(
		Array.from(fills, ([, channels]) => {
			const read = channels!.trim().split(' ').map(Number);
			const three = read.length === 1 ? [read[0]!, read[0]!, read[0]!] : read;
			const hex = three.map((one) => Math.round(one * 255).toString(16).padStart(2, '0')); // prettier-ignore
			return `#${hex.join('')}`;
		})
	);
	const [white, accent] = ['#ffffff', '#0b4f4a'];
	expect([...colours]).toEqual(expect.arrayContaining([white, accent]));
	for (const colour of colours) {
		if (colour === '#000000') continue;
		const ground = colour === white ? accent : white;
		expect(contrast(colour, ground), colour).toBeGreaterThanOrEqual(7);
	}
	// On a picture, the quieter words stand on the same green.
	expect(contrast('#dcf1ec', accent)).toBeGreaterThanOrEqual(7);
});

test('the same words are the same bytes; another day is another file', () => {
	const bytes = Buffer.from(print('poster'));
	print('flyer', LONG);
	expect(bytes.equals(print('poster'))).toBe(true);
	const next = compile(
		handout(announceCourse(courseOf()), CENTRE, { shape: 'poster', day: '2027-02-02' })
	);
	expect(bytes.equals(next)).toBe(false);
});
