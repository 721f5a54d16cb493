import { describe, expect, it } from 'vitest';
import { readPhone } from './phone-number.ts';

const e164 = (text: string) => {
	const reading = readPhone(text);
	return 'refusal' in reading ? reading.refusal : reading.e164;
};

describe('a phone number as people write it', () => {
	it.each([
		['06 12 34 56 78', '+33612345678'],
		['06.12.34.56.78', '+33612345678'],
		['06-12-34-56-78', '+33612345678'],
		['06/12/34/56/78', '+33612345678'],
		['+33 6 12 34 56 78', '+33612345678'],
		['+33 (0)6 12 34 56 78', '+33612345678'],
		['0033612345678', '+33612345678'],
		['33612345678', '+33612345678'],
		['Tél : 03 21 80 27 82', '+33321802782'],
		['+32 470 12 34 56', '+32470123456'],
		['٠٦ ١٢ ٣٤ ٥٦ ٧٨', '+33612345678'],
		['۰۶۱۲۳۴۵۶۷۸', '+33612345678'],
		['+٣٣ ٦ ٣٩ ٩٨ ٠٩ ١٢', '+33639980912']
	])('%s is read as %s', (text, number) => expect(e164(text)).toBe(number));

	it('gives back the zero a spreadsheet dropped', () => {
		expect(e164('612345678')).toBe('+33612345678');
		expect(e164('639989260')).toBe('+33639989260');
	});

	it('sends overseas beginnings to their own numbering plan', () => {
		expect(e164('0690 12 34 56')).toBe('+590690123456');
		expect(e164('+33690123456')).toBe('+590690123456');
		expect(e164('0692123456')).toBe('+262692123456');
		expect(e164('0693 12 34 56')).toBe('+262693123456');
		expect(e164('0639 69 12 34')).toBe('+262639691234');
		expect(e164('0696 12 34 56')).toBe('+596696123456');
	});

	it('accepts the numbers reserved for fiction and says so', () => {
		expect(readPhone('06 39 98 92 60')).toEqual({
			e164: '+33639989260',
			kind: 'mobile',
			fictional: true,
			several: false
		});
		for (const landline of ['0199001234', '0261911234', '0353011234', '0465711234', '0536491234'])
			expect(readPhone(landline)).toMatchObject({ kind: 'landline', fictional: true });
		expect(readPhone('06 12 34 56 78')).toMatchObject({ fictional: false });
	});

	it('tells a landline from a mobile', () => {
		expect(readPhone('03 21 80 27 82')).toMatchObject({ kind: 'landline' });
		expect(readPhone('09 72 12 34 56')).toMatchObject({ kind: 'landline' });
		expect(readPhone('07 56 78 12 34')).toMatchObject({ kind: 'mobile' });
	});

	it('reads the first of two numbers and says there were two', () => {
		for (const text of [
			'06 39 98 92 60 / 03 21 80 27 82',
			'06 39 98 92 60 ou 03 21 80 27 82',
			'06 39 98 92 60 03 21 80 27 82',
			'06 39 98 92 60 - 03 21 80 27 82'
		])
			expect(readPhone(text)).toMatchObject({ e164: '+33639989260', several: true });
		expect(readPhone('06-39-98-92-60')).toMatchObject({ several: false });
	});

	it('refuses what cannot be dialled, with a sentence', () => {
		expect(e164('')).toBe('no-number');
		expect(e164('néant')).toBe('no-number');
		expect(e164('06 39 98')).toBe('wrong-length');
		expect(e164('3939')).toBe('wrong-length');
		expect(e164('0800 123 456')).toBe('not-a-person-number');
		expect(readPhone('06 39')).toHaveProperty('message', expect.stringMatching(/\.$/));
	});
});
