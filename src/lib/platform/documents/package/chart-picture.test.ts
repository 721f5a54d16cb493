import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { chartPicture } from './chart-picture.ts';

const drawing = (font: string, viewBox = '0 0 720 320') =>
	`<svg width="100%" xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><text x="20" y="60" font-size="15" ${font}>Présences 0</text></svg>`;

describe('a chart as a picture', () => {
	test('is as wide as the text, at two pixels for one of a screen, on white', async () => {
		const { bytes, size } = await chartPicture(drawing('fill="#1c2321"'));
		expect(size).toEqual({ width: 17, height: 7.56 });
		const { width, height, hasAlpha } = await sharp(bytes).metadata();
		expect({ width, height, hasAlpha }).toEqual({ width: 1285, height: 571, hasAlpha: false });
	});

	test('a tall one fits the page', async () => {
		const { size } = await chartPicture(drawing('', '0 0 320 900'));
		expect(size.height).toBe(21);
		expect(size.width).toBeCloseTo(7.47);
	});

	test('has our font for its words, however it says that it takes the one around', async () => {
		const [ours, asStyle, asAttribute, unsaid, other] = await Promise.all(
			[
				`font-family="'Declic Text'"`,
				'style="font-family:inherit"',
				'font-family="inherit"',
				'',
				`font-family="'Declic Emoji'"`
			].map(async (font) => Buffer.from((await chartPicture(drawing(font))).bytes))
		);
		expect([asStyle, asAttribute, unsaid].map((bytes) => bytes!.equals(ours!))).toEqual([
			true,
			true,
			true
		]);
		expect(other!.equals(ours!)).toBe(false);
	});

	test('a drawing of no known size is refused', async () => {
		await expect(chartPicture('<svg xmlns="http://www.w3.org/2000/svg"/>')).rejects.toThrow(
			'viewBox'
		);
	});
});
