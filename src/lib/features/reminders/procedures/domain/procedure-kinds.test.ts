import { describe, expect, test } from 'vitest';
import content from '#content/procedures.json' with { type: 'json' };
import { isDay } from '#lib/shared/day.ts';
import { RHYTHMS } from './procedure.ts';
import { kindLabel, kindsToReview, PROCEDURE_KINDS } from './procedure-kinds.ts';

describe('the calendar of démarches', () => {
	test.each(PROCEDURE_KINDS.map((kind) => [kind.slug, kind] as const))(
		'%s has its source, its year, and the day it is read again',
		(slug, kind) => {
			expect(slug).toMatch(/^[a-z0-9-]{1,60}$/);
			// The page itself, not the door of a site.
			expect(kind.source).toMatch(/^https:\/\/[^/\s]+\/\S+$/);
			expect(kind.read === null || isDay(kind.read)).toBe(true);
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

	test('each autumn a kind is to be read again, until somebody has read it', () => {
		const [first] = PROCEDURE_KINDS;
		const kinds = [{ ...first!, slug: 'caf', read: '2026-10-05' }];
		const none = new Map<string, string>();
		expect(kindsToReview('2027-09-30', none, kinds)).toEqual([]);
		expect(kindsToReview('2027-10-01', none, kinds)).toEqual(kinds);
		expect(kindsToReview('2028-02-01', none, kinds)).toEqual(kinds);
		expect(kindsToReview('2028-02-01', new Map([['caf', '2027-10-01']]), kinds)).toEqual([]);
		expect(kindsToReview('2028-02-01', new Map([['caf', '2027-09-30']]), kinds)).toEqual(kinds);
		expect(kindsToReview('2028-10-01', new Map([['caf', '2027-10-01']]), kinds)).toEqual(kinds);
	});

	test('one that nobody ever read is to be read', () => {
		const kinds = [{ ...PROCEDURE_KINDS[0]!, read: null }];
		expect(kindsToReview('2026-11-24', new Map(), kinds)).toEqual(kinds);
	});

	test('none says on a screen that somebody has little, nor what her health is', () => {
		for (const { label, bring, where } of PROCEDURE_KINDS) {
			expect(`${label} ${bring} ${where}`).not.toMatch(
				/solidaire|handicap|AAH|RSA|minima|aide sociale/i
			);
		}
	});

	test('one that it no longer has keeps a name', () => {
		expect(kindLabel('minitel')).toBe('Autre démarche');
	});
});
