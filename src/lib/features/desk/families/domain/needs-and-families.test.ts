import { expect, test } from 'vitest';
import { NEEDS } from '#lib/features/resources/places/index.ts';
import { FAMILIES } from './families.ts';

test('each need of the neighbourhood is of a family of requests that the desk knows', () => {
	const families = new Set<string>(FAMILIES.map(({ code }) => code));
	const strangers = NEEDS.filter((need) => !need.families.every((code) => families.has(code)));
	expect(strangers).toEqual([]);
	expect(NEEDS.filter((need) => need.families.length === 0)).toEqual([]);
});
