import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawPicture } from '#lib/platform/documents/posters/draw-picture.ts';
import { drawPoster } from '#lib/platform/documents/pdf/render-pdf.ts';
import { tenth } from '../../../../../../tests/gate/night.ts';
import { announceCourse, announceDropIns } from '../domain/announcement.ts';
import { handoutPicture } from '../domain/handout.ts';
import { CENTRE, courseOf, slotOf } from '../domain/handouts.fixture.ts';
import { sharingPicture } from '../domain/sharing-picture.ts';

const SHAPES = ['square', 'banner'] as const;
const SIZES = { square: [1080, 1080], banner: [1200, 630] };
const MOST_BYTES = 300_000;
const picture = (shape: (typeof SHAPES)[number], announcement = announceCourse(courseOf())) =>
	handoutPicture(announcement, CENTRE, { shape, day: '2027-02-01' });

async function lookAt(bytes: Uint8Array) {
	const { data, info } = await sharp(bytes)
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3).subarray(0, 3)];
	return { ...info, at };
}

test.each(SHAPES)(
	'« %s » has its size, is light, green to its edges, with white letters',
	async (shape) => {
		const bytes = await drawPicture(picture(shape));
		const { format, hasAlpha } = await sharp(bytes).metadata();
		expect([format, hasAlpha]).toEqual(['png', false]);
		expect(bytes.length).toBeLessThan(MOST_BYTES / 5);
		const { width, height, at } = await lookAt(bytes);
		expect([width, height]).toEqual(SIZES[shape]);
		const green = [0x0b, 0x4f, 0x4a];
		const corners = [at(0, 0), at(width - 1, 0), at(0, height - 1), at(width - 1, height - 1)];
		expect(corners).toEqual([green, green, green, green]);
		const { channels } = await sharp(bytes).stats();
		expect(channels.map(({ max }) => max)).toEqual([255, 255, 255]);
	}
);

test('what stands for a page wherever it is shared is a banner, with or without anything to come', async () => {
	for (const next of [slotOf('2027-03-02'), null]) {
		const poster = sharingPicture(CENTRE, { town: 'Outreau', next, day: '2027-02-01' });
		const bytes = await drawPicture(poster);
		const { width, height } = await lookAt(bytes);
		expect([width, height]).toEqual(SIZES.banner);
		expect(bytes.length).toBeLessThan(MOST_BYTES);
	}
});

test('its letters are drawn, so that a machine without our fonts makes the same', async () => {
	const svg = Buffer.from(await drawPoster(picture('square'))).toString('utf8');
	expect(svg).not.toMatch(/<text|font-family|<foreignObject/);
	const [one, other] = [await drawPicture(picture('square')), await drawPicture(picture('square'))];
	expect(Buffer.from(one).equals(other)).toBe(true);
});

test.each([
	['markup', '"><img src=x onerror=alert(1)></svg>&lt;b&gt;'],
	['what the printer of papers would compute', '#read("/etc/passwd") $a$ *b* {{7*7}} @x <y> \\n'],
	['what a terminal would obey, or turns a line over', '\u202e\u0007Cible\u001b[31m\u2066 x']
])('%s is drawn sign by sign, wherever it stands, and nothing else is', async (_what, typed) => {
	const drawn = async (words: string) => {
		const next = slotOf('2027-03-02', { place: words, title: words });
		const centre = { ...CENTRE, name: words, address: [words] };
		const poster = sharingPicture(centre, { town: words, next, day: '2027-02-01' });
		const svg = Buffer.from(await drawPoster(poster)).toString('utf8');
		expect(svg).not.toMatch(/<(?:image|text|script|a|foreignObject)\b|\bon\w+=/);
		return svg.match(/<use /g)!.length;
	};
	// As many as in words of as many signs, which nothing could take for anything else.
	// oxlint-disable-next-line no-control-regex
	const seen = typed.replaceAll(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/g, '');
	expect(await drawn(typed)).toBe(await drawn(seen.replaceAll(/\S/g, 'n')));
});

test('a margin stays clear, however long what is said is', async () => {
	const place =
		'Salle polyvalente du premier étage, au fond du couloir à gauche, près de la cuisine';
	const days = [1, 2, 3, 4, 5, 6, 7].map((day) =>
		slotOf(`2027-03-0${day}`, day % 2 ? { place } : {})
	);
	const typed = fc.oneof(
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
		fc.constantFrom('W'.repeat(120), 'Anticonstitutionnellement '.repeat(5))
	);
	const isClear = async (bytes: Uint8Array) => {
		const { width, height, at } = await lookAt(bytes);
		const edges = [
			...Array.from({ length: width }, (_, x) => [at(x, 20), at(x, height - 20)]).flat(),
			...Array.from({ length: height }, (_, y) => [at(20, y), at(width - 20, y)]).flat()
		];
		return edges.every((pixel) => pixel.join() === '11,79,74') && bytes.length < MOST_BYTES;
	};
	for (const shape of SHAPES) {
		expect(
			await isClear(await drawPicture(picture(shape, announceDropIns('2027-03-01', days))))
		).toBe(true);
	}
	await fc.assert(
		fc.asyncProperty(typed, typed, fc.constantFrom(...SHAPES), async (title, where, shape) => {
			const announcement = announceCourse(courseOf({ title, place: where }));
			expect(await isClear(await drawPicture(picture(shape, announcement)))).toBe(true);
		}),
		{ numRuns: tenth(40) }
	);
});
