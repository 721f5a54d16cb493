import { expect, test } from 'vitest';
import { PICTOGRAM_LICENCE, PICTOGRAMS, pictogramSvg } from '#lib/shared/pictograms.ts';
import { BANK } from '../../index.ts';

test('every drawing serves a question, says what it shows, and is free of rights', () => {
	const drawn = new Set(BANK.items.map(({ pictogram }) => pictogram));
	expect(Object.keys(PICTOGRAMS).filter((id) => !drawn.has(id))).toEqual([]);
	expect(Object.values(PICTOGRAMS).filter(({ shows }) => !/^\p{Lu}/u.test(shows))).toEqual([]);
	expect(PICTOGRAM_LICENCE.code).toBe('CC0-1.0');
});

test('a drawing is strokes only, that take the colour around them', () => {
	const strokes = Object.values(PICTOGRAMS).flatMap((one) => one.strokes);
	expect(strokes.filter((stroke) => !/^M[\d\s.,MmLlHhVvAaCcSsZz-]+$/.test(stroke))).toEqual([]);
	expect(pictogramSvg(PICTOGRAMS.mouse!)).toMatch(
		/stroke="currentColor" stroke-width="2".*aria-hidden/
	);
});
