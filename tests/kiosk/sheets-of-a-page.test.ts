import { expect, test } from 'vitest';
import { countPages } from '../../deploy/kiosk/agent/count-pages.mjs';
import { paperOf } from '../../deploy/kiosk/strip/paper.js';

/** What a screen of 1000 × 500 gives, as far as a sheet looks into it. */
const JPEG = Buffer.from('/Type /Pag e, or nearly: a picture is any bytes');
const screens = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		jpeg: JPEG,
		pixels: [1000, 500] as [number, number],
		top: 500 * index
	}));
const paper = (count: number) =>
	Buffer.from(paperOf(screens(count), { width: 1000, height: 500 * count }));

test.each([
	[1, 1],
	[2, 1],
	[3, 2],
	[6, 3],
	[10, 4]
])('%i screens are %i sheets, and the machine counts as many', (count, sheets) => {
	expect(countPages(paper(count))).toBe(sheets);
});

test('each object is where the file says it is', () => {
	const pdf = paper(3).toString('latin1');
	const start = Number(/startxref\n(\d+)/.exec(pdf)![1]);
	expect(pdf.slice(start, start + 4)).toBe('xref');
	const places = [...pdf.slice(start).matchAll(/^(\d{10}) 00000 n /gm)].map(([, at]) => Number(at));
	expect(places).toHaveLength(2 + 3 + 2 * 2);
	for (const [index, at] of places.entries()) {
		expect(pdf.slice(at).startsWith(`${index + 1} 0 obj`)).toBe(true);
	}
});

test('what is at the foot of a sheet is whole at the head of the next one', () => {
	const drawn = [
		...paper(3)
			.toString('latin1')
			.matchAll(/539 0 0 ([\d.]+) 28 ([\d.-]+) cm \/I(\d)/g)
	];
	const topOf = ([, tall, foot]: RegExpMatchArray) => Number(foot) + Number(tall);
	// The first screen begins at the top of the first sheet, and above the second one by all but 24 points.
	expect(topOf(drawn[0]!)).toBe(814);
	expect(topOf(drawn[3]!)).toBe(814 + 786 - 24);
});
