import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutInParts } from './count-segments.ts';
import { decodeGsm, encodeGsm } from './gsm-alphabet.ts';
import {
	basicSigns,
	decodeGsm as decodeAsPrinted,
	encodeGsm as encodeAsPrinted,
	escapedSigns
} from './gsm-septets.fixture.ts';
import { prepareSms } from './prepare-sms.ts';

const all = [...basicSigns, ...escapedSigns];
const anyGsm = fc.array(fc.constantFrom(...all), { maxLength: 700 }).map((signs) => signs.join(''));

const french = fc
	.array(fc.constantFrom(...all, ...'âêëîïôûÿçœÀÂÊÔŒÙ’«»…–\u202f\u00a0', 'Łukasz', 'x\u0302'), {
		maxLength: 500
	})
	.map((signs) => signs.join(''));

test('each sign has the septets that the standard prints, and comes back', () => {
	for (const sign of all) {
		expect([...encodeGsm(sign)!]).toEqual(encodeAsPrinted(sign));
		expect(decodeGsm(encodeGsm(sign)!)).toBe(sign);
	}
});

test('what GSM-7 has not is never written as another sign', () => {
	for (const sign of ['ç', 'ê', '’', '😀', 'م', '\t', '\u001b']) expect(encodeGsm(sign)).toBeNull();
});

test('what is no septet is read as lost, and an escape that leads nowhere as the sign it precedes', () => {
	expect(decodeGsm(Uint8Array.of(0x41, 0xe9, 0x42))).toBe('A\ufffdB');
	expect(decodeGsm(Uint8Array.of(0x1b, 0x41, 0x1b))).toBe('A');
	expect(decodeGsm(Uint8Array.of(0x1b, 0x1b, 0x65))).toBe('€');
});

test('any text of GSM-7 goes and comes back, whole or part by part', () => {
	fc.assert(
		fc.property(anyGsm, (text) => {
			expect(decodeGsm(encodeGsm(text)!)).toBe(text);
			const parts = cutInParts(text, 'gsm7');
			expect(parts.map((part) => decodeAsPrinted([...encodeGsm(part)!])).join('')).toBe(text);
			for (const part of parts) {
				expect(encodeGsm(part)!.length).toBeLessThanOrEqual(parts.length > 1 ? 153 : 160);
			}
		})
	);
});

test('any text leaves as it was shown, and no sign becomes a question mark or an at', () => {
	fc.assert(
		fc.property(fc.oneof(french, fc.string({ unit: 'grapheme', maxLength: 300 })), (written) => {
			const { text, alphabet, segments } = prepareSms(written, new Map());
			const parts = cutInParts(text, alphabet);
			expect(parts.length).toBe(segments);
			expect(parts.join('')).toBe(text);
			if (alphabet === 'ucs2') return;
			const read = decodeGsm(encodeGsm(text)!);
			expect(read).toBe(text);
			for (const sign of '?@\ufffd') {
				expect(read.split(sign).length).toBe(written.normalize().split(sign).length);
			}
		})
	);
});
