import { expect, test } from 'vitest';
import { isPostKey, newPostKey } from './post-key.ts';

test('keys have the shape of a random UUID, and no two are alike', () => {
	const keys = Array.from({ length: 1000 }, newPostKey);
	expect(keys.every(isPostKey)).toBe(true);
	expect(new Set(keys).size).toBe(1000);
});

test.each([null, undefined, 4, '', 'cle', '00000000-0000-0000-0000-000000000000'])(
	'%j is none',
	(value) => {
		expect(isPostKey(value)).toBe(false);
	}
);
