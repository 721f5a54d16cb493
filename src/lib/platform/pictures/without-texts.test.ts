import { expect, test } from 'vitest';
import { blackPng, pngPiece } from './png.fixture.ts';
import { withoutTexts } from './without-texts.ts';

test('the texts of a PNG are left out, and what draws it stays', () => {
	const text = pngPiece('zTXt', Buffer.from('Comment\0\0never unfolded'));
	const marked = pngPiece('gAMA', Buffer.from('0000b18f', 'hex'));
	const sent = blackPng(9, 9, { before: [text, marked, text] });
	expect(withoutTexts(sent)).toEqual(blackPng(9, 9, { before: [marked] }));
});

test('what is cut, or is no PNG, stays as it came', () => {
	const cut = blackPng(9, 9).subarray(0, 45);
	expect(withoutTexts(cut)).toEqual(cut);
	const photo = Buffer.from('ffd8ffe0', 'hex');
	expect(withoutTexts(photo)).toBe(photo);
});
