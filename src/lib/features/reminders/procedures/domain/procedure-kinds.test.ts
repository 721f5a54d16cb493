import { describe, expect, test } from 'vitest';
import content from '#content/procedures.json' with { type: 'json' };
import { RHYTHMS } from './procedure.ts';
import { kindLabel, kindsToReview, PROCEDURE_KINDS } from './procedure-kinds.ts';

describe('the calendar of démarches', () => {
	test.each(PROCEDURE_KINDS.map((kind) => [kind.slug, kind] as const))(
		'%s has its source, its year, and the day it is read again',
		(slug, kind) => {
			expect(slug).toMatch(/^[a-z0-9-]{1,60}$/);
			expect(kind.source).toMatch(/^https:\/\/\S+$/);
			expect(kind.years.length).toBeGreaterThan(0);
			for (const year of kind.years) expect(year).toBeGreaterThan(2025);
			expect(kind.reviewOn).toBe(`${Math.max(...kind.years) + 1}-10-01`);
			expect(RHYTHMS).toContain(kind.rhythm);
			expect(kind.bring.length).toBeGreaterThan(0);
			expect(kind.where.length).toBeGreaterThan(0);
		}
	);

	test('no slug serves twice, and no kind brings a date: each family’s own is typed', () => {
		const slugs = content.kinds.map(({ slug }) => slug);
		expect(new Set(slugs).size).toBe(slugs.length);
		for (const kind of content.kinds) expect(kind).not.toHaveProperty('dueOn');
	});

	test('from its day on, a kind is to be read again', () => {
		const [first] = PROCEDURE_KINDS;
		const kinds = [{ ...first!, reviewOn: '2027-10-01' }];
		expect(kindsToReview('2027-09-30', kinds)).toEqual([]);
		expect(kindsToReview('2027-10-01', kinds)).toEqual(kinds);
	});

	test('one that it no longer has keeps a name', () => {
		expect(kindLabel('minitel')).toBe('Autre démarche');
	});
});
