import { expect, test } from 'vitest';
import { ARABIC } from './words-in-arabic.ts';

test('a number written in pairs keeps its order among words that are read from the right', () => {
	const alone = JSON.stringify(ARABIC).replaceAll(/[\u2066\u2068][^\u2069]*\u2069/gu, '');
	expect(alone).not.toMatch(/\d \d/);
});
