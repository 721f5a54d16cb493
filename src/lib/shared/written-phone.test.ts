import { expect, test } from 'vitest';
import { writtenPhone } from './written-phone.ts';

test('a number is written two digits by two, as it is said', () => {
	expect(writtenPhone('+33639981234')).toBe('06 39 98 12 34'.replaceAll(' ', '\u00a0'));
	expect(writtenPhone('+32470000000')).toBe('+32470000000');
});
