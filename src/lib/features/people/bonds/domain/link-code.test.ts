import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCode, writeCode } from './link-code.ts';

const drawn = fc.uint8Array({ minLength: 9, maxLength: 9 }).map(writeCode);
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a code is read back however it is typed', () => {
	fc.assert(
		fc.property(drawn, (code) => {
			const plain = code.replace('-', '');
			const typings = [code, code.toLowerCase(), ` ${plain.slice(0, 3)} ${plain.slice(3)} `];
			const mistaken = code.replaceAll('0', 'O').replaceAll('1', 'l');
			expect([...typings, mistaken].map(readCode)).toEqual(Array(4).fill(plain));
		})
	);
});

test('one wrong sign is always seen', () => {
	fc.assert(
		fc.property(drawn, fc.nat(9), fc.integer({ min: 1, max: 31 }), (code, at, by) => {
			const plain = [...code.replace('-', '')];
			plain[at] = SIGNS[(SIGNS.indexOf(plain[at]!) + by) % 32]!;
			expect(readCode(plain.join(''))).toBeNull();
		})
	);
});

test('two neighbours that changed places are always seen', () => {
	fc.assert(
		fc.property(drawn, fc.nat(8), (code, at) => {
			const plain = [...code.replace('-', '')];
			fc.pre(plain[at] !== plain[at + 1]);
			[plain[at], plain[at + 1]] = [plain[at + 1]!, plain[at]!];
			expect(readCode(plain.join(''))).toBeNull();
		})
	);
});

test.each(['', '7KM2Q', '7KM2Q-XW4T9-0', 'UUUUU-UUUUU', 'bonjour'])(
	'« %s » is no code',
	(typed) => {
		expect(readCode(typed)).toBeNull();
	}
);
