import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

const KINDS = new URL('../../deploy/kiosk/strip/file-kinds.js', import.meta.url);
const takes = runInNewContext(`${readFileSync(KINDS, 'utf8')}; declicTakes`) as (
	accept: string,
	type: string
) => boolean;
const [PDF, JPEG, TIFF] = ['application/pdf', 'image/jpeg', 'image/tiff'];

test.each([
	['', PDF, true],
	[' , ', PDF, true],
	['*/*', TIFF, true],
	['.pdf,.jpg', PDF, true],
	['.PDF', PDF, true],
	['.jpg', JPEG, true],
	['.jpeg', JPEG, true],
	['image/jpg', JPEG, true],
	['image/*', JPEG, true],
	['image/*, application/pdf', PDF, true],
	['image/*', PDF, false],
	['.docx', PDF, false],
	['image/png', JPEG, false],
	['.pdfx', PDF, false],
	['application/x-pdf', PDF, true]
])('a site that takes « %s » is given %s: %s', (accept, type, isGiven) => {
	expect(takes(accept, type)).toBe(isGiven);
});
