import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactRule, ownerOfContact } from './contact-rule.ts';
import type { PersonRecord } from './person-record.ts';
import { refusePerson } from './refuse-person.ts';

const anne: PersonRecord = {
	familyName: 'Lefèbvre',
	givenName: 'Anne',
	birthYear: null,
	sex: null,
	commune: null,
	quarterId: null,
	socialStatus: null,
	phones: [],
	noPhone: false,
	emails: [],
	address: null,
	memberNumbers: [],
	responsibleAdult: null
};
const own = { number: '+33639981234', owner: 'own' as const, isFictional: true };
const adult = { givenName: 'Luc', familyName: 'Lefèbvre' };
const refusalOf = (change: Partial<PersonRecord>, asksAdult = true) =>
	refusePerson({ ...anne, ...change }, 2026, asksAdult)?.refusal ?? null;

test('under 15 an adult is the contact, from 15 to 17 beside her, then she is on her own', () => {
	expect([2026, 2012, 2011, 2009, 2008, 1920, null].map((born) => contactRule(born, 2026))).toEqual(
		['adult-is-contact', 'adult-is-contact', 'adult-beside', 'adult-beside', 'own', 'own', 'own']
	);
});

test('whose a number is changes once, at fifteen, and never back', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 120 }), (age) => {
			expect(ownerOfContact(2026 - age, 2026)).toBe(age < 15 ? 'responsible-adult' : 'own');
		})
	);
});

test('a child without an adult is refused at the desk, and with a number of her own everywhere', () => {
	expect(refusalOf({ birthYear: 2014 })).toBe('adult-missing');
	expect(refusalOf({ birthYear: 2014 }, false)).toBeNull();
	expect(refusalOf({ birthYear: 2014, phones: [own] }, false)).toBe('adult-missing');
	expect(refusalOf({ birthYear: 2014, responsibleAdult: adult })).toBeNull();
});

test('at sixteen her own number is hers, with an adult known beside her', () => {
	expect(refusalOf({ birthYear: 2010, phones: [own] })).toBe('adult-missing');
	expect(refusalOf({ birthYear: 2010, phones: [own], responsibleAdult: adult })).toBeNull();
});

test('nobody has a number and no telephone, an address without a sign, a nameless adult', () => {
	expect(refusalOf({ phones: [own], noPhone: true })).toBe('phone-and-none');
	expect(refusalOf({ noPhone: true })).toBeNull();
	for (const address of ['anne', 'anne@', 'anne@exemple', 'a b@exemple.fr', '@exemple.fr']) {
		expect(refusalOf({ emails: [{ address, owner: 'own' }] }), address).toBe('email');
	}
	expect(refusalOf({ responsibleAdult: { ...adult, givenName: ' ' } })).toBe('adult-name');
	expect(refusalOf({ familyName: 'x'.repeat(121) })).toBe('name-length');
});
