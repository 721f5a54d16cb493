import { beforeAll, describe, expect, test } from 'vitest';
import type { Letter } from '#lib/shared/document/letter.ts';
import { drawnPages, type Drawn } from '../pdf/pdf-places.fixture.ts';
import { renderLettersPdf } from '../pdf/render-pdf.ts';
import { letterTo, runOf } from './letters.fixture.ts';
import { ALWAYS_SEEN, EVER_SEEN } from './window-envelopes.ts';

/** As measured on the envelopes themselves, apart from what the product computes (millimetres). */
const ENVELOPES = [
	{ name: 'DL, window of 35', width: 220, height: 110, window: 35 },
	{ name: 'DL, window of 45', width: 220, height: 110, window: 45 },
	{ name: 'C6/5, window of 35', width: 229, height: 114, window: 35 },
	{ name: 'C6/5, window of 45', width: 229, height: 114, window: 45 }
];
const THIRD = 99;

/** What the window shows of the sheet, pushed by so much from the top left corner of the envelope. */
function shown({ width, height, window }: (typeof ENVELOPES)[number], x: number, y: number) {
	const [right, bottom] = [width - 20 - x, height - 20 - y];
	return { left: right - 100, right, top: bottom - window, bottom };
}

/** The sheet in each corner of the envelope, in its middle, and along its edges. */
function everyPlace(envelope: (typeof ENVELOPES)[number]) {
	const parts = [0, 0.25, 0.5, 0.75, 1];
	return parts.flatMap((along) =>
		parts.map((down) =>
			shown(envelope, along * (envelope.width - 210), down * (envelope.height - THIRD))
		)
	);
}

const NAMES: Record<string, string[]> = {
	'an ordinary address': ['Léa Lebœuf', '12 rue de l’Église', '62230 OUTREAU'],
	'a name of 38 signs': [
		'Marie-Antoinette d’Hœnenheim-Lefebvre',
		'Chez Mme Ghislaine Vandenbossche-Loiez',
		'1024 bis boulevard de l’Œuvre Éternelle',
		'62200 BOULOGNE SUR MER'
	],
	'five lines': [
		'Jean N’Guyên',
		'Appt 12',
		'Rés. « Les Goëlands »',
		'3 allée Çà et Là',
		'62360 OUTREAU'
	],
	'six lines, all full': Array.from({ length: 6 }, (_, line) =>
		`${line}ÉÀÇŒgjpqy W`.repeat(4).slice(0, 38)
	),
	'six lines of the widest letters': Array.from({ length: 6 }, () => 'W'.repeat(38)),
	'one line': ['Léa']
};
const MANY: Partial<Letter> = {
	sender: [
		'Centre social et socioculturel intercommunal des Quatre-Vents',
		'Maison des services au public, bâtiment B',
		'1024 bis boulevard de l’Œuvre Éternelle',
		'62200 Boulogne-sur-Mer',
		'Téléphone : 03\u00a021\u00a000\u00a000\u00a000'
	]
};
const cases = Object.entries(NAMES).flatMap(([name, address]) =>
	[false, true].map((isLargePrint) => ({
		name: isLargePrint ? `${name}, in large print` : name,
		letter: letterTo(address, { ...MANY, isLargePrint })
	}))
);

let pages: Drawn[][];
beforeAll(async () => {
	pages = drawnPages(await renderLettersPdf(runOf(...cases.map(({ letter }) => letter))));
});

const words = (things: Drawn[]) =>
	things.map(({ text }) => text).filter((text) => text.trim() !== '');

test('each letter has its page', () => {
	expect(pages).toHaveLength(cases.length);
});

describe.each(cases.map(({ name, letter }, page) => ({ name, letter, page })))('$name', (one) => {
	const addressOf = () => {
		const { address } = one.letter;
		const things = pages[one.page]!;
		const first = things.findIndex(({ text }) => text === address[0]);
		const lines = things.slice(first, first + address.length);
		expect(words(lines)).toEqual(address);
		return { lines, others: things.filter((thing) => !lines.includes(thing)) };
	};

	test.each(ENVELOPES)('is read whole in the window of a $name, however it slips', (envelope) => {
		const { lines } = addressOf();
		for (const window of everyPlace(envelope)) {
			for (const line of lines) {
				expect(line.left, line.text).toBeGreaterThan(window.left);
				expect(line.right, line.text).toBeLessThan(window.right);
				expect(line.top, line.text).toBeGreaterThan(window.top);
				expect(line.bottom, line.text).toBeLessThan(window.bottom);
			}
		}
	});

	test.each(ENVELOPES)('shows nothing else in the window of a $name', (envelope) => {
		for (const window of everyPlace(envelope)) {
			const peeping = addressOf().others.filter(
				({ left, right, top, bottom }) =>
					right > window.left && left < window.right && bottom > window.top && top < window.bottom
			);
			expect(peeping).toEqual([]);
		}
	});
});

test('an address is never under 9 points, but for letters wider than any address has', () => {
	for (const [page, { name, letter }] of cases.entries()) {
		if (name.startsWith('six lines of the widest')) continue;
		const line = pages[page]!.find(({ text }) => text === letter.address[0])!;
		expect(line.size, name).toBeGreaterThanOrEqual(8.9);
	}
});

test('large print is of 16 points and more, the window apart', () => {
	for (const [page, { letter }] of cases.entries()) {
		if (!letter.isLargePrint) continue;
		const others = pages[page]!.filter(({ text }) => text && !letter.address.includes(text));
		expect(Math.min(...others.map(({ size }) => size))).toBeGreaterThanOrEqual(16);
	}
});

test('what every window shows lies inside what some window may show', () => {
	expect(ALWAYS_SEEN).toEqual({ left: 109, top: 59, right: 190, bottom: 79 });
	expect(EVER_SEEN).toEqual({ left: 90, top: 34, right: 209, bottom: 94 });
});
