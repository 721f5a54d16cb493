import { expect, test } from 'vitest';
import { decodeText } from './text-encoding.ts';

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test('Windows-1252 is tried when the bytes are no UTF-8, with its euro and its œ', () => {
	expect(decodeText(bytesOf(0x63, 0x9c, 0x75, 0x72, 0x20, 0x80, 0xe9))).toBe('cœur €é');
});

test('a text cut in the middle of an UTF-8 letter after its mark is refused, not guessed', () => {
	expect(() => decodeText(bytesOf(0xef, 0xbb, 0xbf, 0x61, 0xc3))).toThrow('unreadable-encoding');
});

test.each([
	['an old Macintosh', latin('Pr\u008enom;Th\u008er\u008fse')],
	['an old Macintosh, without è', latin('Pr\u008enom;Ren\u008ee')],
	['DOS', latin('Pr\u0082nom;Ren\u0082e')],
	['UTF-16 without its mark', latin('N\0o\0m\0')]
])('the accents of %s are refused rather than read wrong', (_, bytes) => {
	expect(() => decodeText(bytes)).toThrow('unreadable-encoding');
});

test('names of elsewhere are no sign of a wrong encoding', () => {
	expect(decodeText(latin('MILO\u008aEVI;\u008eeljko;Milo\u009a;\u00e9'))).toBe(
		'MILOŠEVI;Željko;Miloš;é'
	);
});

test('the Ctrl-Z that ends old files is not text', () => {
	expect(decodeText(latin('Marie\u001a'))).toBe('Marie');
});
