import { expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';

test.each([
	['  Marie  ', 'Marie'],
	['06\u202f39\u00a098\u00a000\u00a001', '06 39 98 00 01'],
	['jeudi\r\n11/01', 'jeudi 11/01'],
	['Marie  Louise', 'Marie Louise'],
	['Noe\u0308l', 'Noël'],
	['\u202a06 39 98 00 01\u202c', '06 39 98 00 01'],
	['\ufeffpré\u00advu\u200b', 'prévu'],
	['a\u0007b', 'ab'],
	['\u00a0\n', '']
])('%j reads %j', (raw, text) => {
	expect(cleanText(raw)).toBe(text);
});
