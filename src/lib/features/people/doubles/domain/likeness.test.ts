import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Described } from './described-person.ts';
import { isProposed, likenessOf } from './likeness.ts';

function person(
	name: string,
	birthYear: number | null = 1948,
	more: Partial<Described> = {}
): Described {
	const [givenName, ...family] = name.split(' ');
	return {
		givenName: givenName!,
		familyName: family.join(' '),
		birthYear,
		sex: null,
		phones: [],
		emails: [],
		memberNumbers: [],
		...more
	};
}
const phone = { phones: ['+33639980001'] };
const proposed = (one: Described, other: Described) => isProposed(likenessOf(one, other));

describe('two records are proposed, with no phone and no e-mail', () => {
	test.each<[string, Described, Described]>([
		['the same name and year', person('Anne Lefebvre'), person('ANNE LEFÈBVRE')],
		['the same name, one year missing', person('Anne Lefebvre'), person('Anne Lefebvre', null)],
		['the same name, a year apart', person('Anne Lefebvre'), person('Anne Lefebvre', 1949)],
		['name and given name swapped', person('Anne Lefebvre'), person('Lefebvre Anne')],
		['other order', person('Anne Marie Lefebvre'), person('Marie Lefebvre Anne')],
		['written as it sounds', person('Anne Lefebvre'), person('Anne Lefèvre')],
		[
			'one letter off',
			person('Anne Delattre'),
			person('Anne Delatre Dupont'.replace(' Dupont', ''))
		],
		['two letters changed places', person('Anne Pruvost'), person('Anne Purvost')],
		['a longer given name', person('Marie-Thérèse Caron'), person('Thérèse Caron')]
	])('%s', (_story, one, other) => {
		expect(proposed(one, other)).toBe(true);
	});
});

describe('two people are left in peace', () => {
	test.each<[string, Described, Described]>([
		['twins', person('Lola Caron', 2012), person('Lila Caron', 2012)],
		['twins of two names', person('Hugo Caron', 2012), person('Jules Caron', 2012)],
		['a couple', person('Michel Caron', 1948, phone), person('Michèle Caron', 1948, phone)],
		[
			'a couple of two years',
			person('Jean Caron', 1948, phone),
			person('Jeanne Caron', 1949, phone)
		],
		['a father and his son of one name', person('Jean Caron', 1948), person('Jean Caron', 1974)],
		['and on one telephone', person('Jean Caron', 1948, phone), person('Jean Caron', 1974, phone)],
		[
			'one digit off, a generation apart',
			person('Jean Caron', 1948, phone),
			person('Jean Caron', 1978, phone)
		],
		['homonyms of two years', person('Jean Caron', 1948), person('Jean Caron', 1950)],
		['one letter off, years missing', person('Anne Pruvost', null), person('Anne Provost', null)]
	])('%s', (_story, one, other) => {
		expect(proposed(one, other)).toBe(false);
	});
});

test('a slip of the year is read where the name and a contact agree', () => {
	expect(likenessOf(person('Jean Caron', 1948, phone), person('Jean Caron', 1958, phone))).toEqual({
		likeness: 75,
		reasons: ['same-name', 'year-slip', 'same-phone']
	});
	expect(likenessOf(person('Jean Caron', 1948), person('Jean Caron', 1958))).toBeNull();
});

const WORDS = [
	'Anne',
	'Anna',
	'Jean',
	'Jeanne',
	'Lefebvre',
	'Lefèvre',
	'Caron',
	'Carron',
	'Marie',
	'Pruvost'
];
const anybody = fc.record({
	givenName: fc
		.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 2 })
		.map((w) => w.join('-')),
	familyName: fc
		.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 2 })
		.map((w) => w.join(' ')),
	birthYear: fc.option(fc.integer({ min: 1940, max: 1980 })),
	sex: fc.option(fc.constantFrom('female' as const, 'male' as const)),
	phones: fc.subarray(['+33639980001', '+33639980002']),
	emails: fc.subarray(['a@exemple.fr', 'b@exemple.fr']),
	memberNumbers: fc.subarray(['17', '18'])
});

test('whoever is looked at first changes nothing', () => {
	fc.assert(
		fc.property(anybody, anybody, (one, other) => {
			expect(likenessOf(one, other)).toEqual(likenessOf(other, one));
		})
	);
});

test('a record is always like its copy', () => {
	fc.assert(fc.property(anybody, (one) => proposed(one, { ...one })));
});

test('years that differ by more than one are never proposed without one name and one contact', () => {
	fc.assert(
		fc.property(anybody, anybody, (one, other) => {
			const gap = Math.abs((one.birthYear ?? 0) - (other.birthYear ?? 0));
			if (one.birthYear === null || other.birthYear === null || gap <= 1) return;
			const found = likenessOf(one, other);
			if (!isProposed(found)) return;
			expect(gap).toBeLessThan(16);
			expect(found.reasons.join(' ')).toMatch(/same-name|swapped-names|other-order/);
			expect(found.reasons.join(' ')).toMatch(/same-phone|same-email|same-member-number/);
		})
	);
});

test('a shared number never makes two records less alike', () => {
	fc.assert(
		fc.property(anybody, anybody, (one, other) => {
			const apart = likenessOf({ ...one, phones: [] }, { ...other, phones: [] });
			if (!apart) return;
			const together = likenessOf({ ...one, ...phone }, { ...other, ...phone });
			expect(together!.likeness).toBeGreaterThanOrEqual(apart.likeness);
		})
	);
});
