import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, plainNumber } from './number-format.ts';

test.each([
	[1945, 'General', '1945'],
	[1.5, 'General', '1,5'],
	[0.1 + 0.2, 'General', '0,3'],
	[33639980001, 'General', '33639980001'],
	[1.5, '0.00', '1,50'],
	[1.5, '0.##', '1,5'],
	[1234567, '#,##0', '1 234 567'],
	[12, '#,##0.00\\ "€"', '12,00 €'],
	[-12, '#,##0.00\\ "€";\\-#,##0.00\\ "€"', '-12,00 €'],
	[-3, '0', '-3'],
	[0.5, '0%', '50 %'],
	[7, '00000', '00007'],
	[639980001, '0#" "##" "##" "##" "##', '06 39 98 00 01'],
	[639980001, '00\\.00\\.00\\.00\\.00', '06.39.98.00.01'],
	[1, '"X"', 'X'],
	[1, ';;;', '1'],
	[1500, '0.00E+00', '1500'],
	[0.5, '# ?/?', '0,5'],
	[0, '0', '0'],
	[2, '0" h"', '2 h']
])('%d under %s reads %s', (value, code, text) => {
	expect(formatNumber(value, code)).toBe(text);
});

test('a whole number under no format keeps every digit', () => {
	fc.assert(
		fc.property(fc.maxSafeInteger(), (value) => {
			expect(Number(plainNumber(value))).toBe(value);
		})
	);
});
