import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConfidential } from '../../index.ts';

const kinds = (text: string) => findConfidential(text).findings.map(({ kind }) => kind);

const luhnDigit = (body: string) => {
	for (let digit = 0; digit < 10; digit++) {
		const sum = [...`${body}${digit}`].reverse().reduce((total, one, at) => {
			const value = Number(one) * (at % 2 ? 2 : 1);
			return total + (value > 9 ? value - 9 : value);
		}, 0);
		if (sum % 10 === 0) return String(digit);
	}
	throw new Error('no check digit');
};

describe('numbers a centre never keeps', () => {
	it.each([
		['carte 4970 1000 0000 0055', ['card']],
		['CB 4970100000000055 exp. 12/26', ['card']],
		['4970-1000-0000-0055', ['card']],
		['Amex 3782 822463 10005', ['card']],
		['06 39 98 92 60 4970 1000 0000 0055', ['card']],
		['a laissé son RIB FR71 6674 8450 8788 9243 9034 990', ['iban']],
		['fr7166748450878892439034990 merci', ['iban']],
		['BE68 5390 0754 7034', ['iban']],
		['n° sécu 2 55 08 14 168 025 38', ['nir']],
		['255081416802538', ['nir']],
		['1 49 05 62 123 456', ['nir']]
	])('%s', (text, expected) => expect(kinds(text)).toEqual(expected));

	it('reads Corsican birthplaces', () => {
		const digits = Number('1490519123456');
		const key = String(97 - (digits % 97)).padStart(2, '0');
		expect(kinds(`1 49 05 2A 123 456 ${key}`)).toEqual(['nir']);
	});

	it('reads a bank account in its old form', () => {
		const sum = 89 * 20041 + 15 * 1005 + 3 * 500013026;
		const key = String(97 - (sum % 97)).padStart(2, '0');
		expect(kinds(`20041 01005 00500013026 ${key}`)).toEqual(['rib']);
	});

	it.each([
		['06 39 98 92 60'],
		['06 39 98 92 60 / 03 21 80 27 82'],
		['+33 6 39 98 92 60 +33 3 21 80 27 82'],
		['SIRET 732 829 320 00074'],
		['73282932000074'],
		['39860733300059'],
		['du 11/01/2018 au 08/11/2018'],
		['2018-01-11 2018-01-18 2018-01-25'],
		['4970 1000 0000 0056'],
		['4006381333931'],
		['3560070013562'],
		['présente, séance de 1h30']
	])('%s is not one of them', (text) => expect(kinds(text)).toEqual([]));

	it.each([['FR71 6674 8450 8788 9243 9034 991'], ['2 55 08 14 168 025 39']])(
		'%s, whose key is wrong, only looks like one',
		(text) => expect(findConfidential(text).findings[0]).toMatchObject({ verdict: 'doubtful' })
	);

	it('says where the number is, without repeating it', () => {
		const text = 'payé avec 4970 1000 0000 0055.';
		const [found] = findConfidential(text).findings;
		expect(text.slice(found?.start, found?.end)).toBe('4970 1000 0000 0055');
		expect(JSON.stringify(found)).not.toContain('4970');
	});

	it('finds every valid card, however it is spaced, among other words', () => {
		const card = fc
			.tuple(fc.constantFrom('4', '51', '55', '2221', '6011'), fc.bigInt(0n, 10n ** 16n - 1n))
			.map(([prefix, rest]) => (prefix + String(rest).padStart(16, '0')).slice(0, 15));
		fc.assert(
			fc.property(card, fc.constantFrom('', ' ', '-', '.'), (body, gap) => {
				const digits = body + luhnDigit(body);
				const written = digits.match(/.{4}/g)?.join(gap) ?? '';
				expect(kinds(`carte : ${written} merci`)).toEqual(['card']);
			})
		);
	});

	it('never takes a phone number or a SIRET for a card', () => {
		const siret = fc.bigInt(0n, 99_999_999n).chain((siren) =>
			fc.integer({ min: 0, max: 9999 }).map((nic) => {
				const first = String(siren).padStart(8, '3');
				const office = `${first}${luhnDigit(first)}${String(nic).padStart(4, '0')}`;
				return office + luhnDigit(office);
			})
		);
		const phone = fc
			.integer({ min: 0, max: 99_999_999 })
			.map((rest) => `06${String(rest).padStart(8, '0')}`.replace(/(..)(?=.)/g, '$1 '));
		fc.assert(
			fc.property(siret, (text) => {
				expect(kinds(text)).not.toContain('card');
			})
		);
		fc.assert(
			fc.property(phone, (text) => {
				expect(kinds(text)).toEqual([]);
			})
		);
	});
});
