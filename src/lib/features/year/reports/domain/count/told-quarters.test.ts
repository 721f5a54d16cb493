import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUARTER_KINDS } from '#lib/features/people/quarters/index.ts';
import { countPeople } from './count-people.ts';
import type { PersonFacts } from './facts.ts';
import { quarterRows, quartersSummary, toldQuarters } from './told-quarters.ts';

const RAMSES = { name: 'Quartier Ramsès', kind: 'veille' } as const;
const RESIDENCES = { name: 'Les Résidences', kind: 'qpv' } as const;
const ELSEWHERE = { name: 'Reste de la ville', kind: 'other' } as const;

const somebody: PersonFacts = {
	id: '',
	birthYear: 1950,
	ageBand: null,
	sex: null,
	commune: null,
	seenBefore: false
};
/** A year of so many people of each quarter; null: not known. */
const year = (...crowds: (readonly [PersonFacts['quarter'], number])[]) =>
	countPeople(
		crowds.flatMap(([quarter, people]) =>
			Array.from({ length: people }, () => ({ ...somebody, quarter }))
		),
		2026
	);

describe('the people of the year by quarter', () => {
	it('are said where they are eleven or more, the others together', () => {
		const told = toldQuarters(year([RAMSES, 24], [RESIDENCES, 12], [ELSEWHERE, 3], [null, 20]))!;
		expect(told).toEqual({
			quarters: [
				{ ...RAMSES, people: 24 },
				{ ...RESIDENCES, people: 12 },
				{ ...ELSEWHERE, people: null }
			],
			others: 23
		});
		expect(quarterRows(told)).toEqual([
			{ label: 'Quartier Ramsès', count: 24 },
			{ label: 'Les Résidences', count: 12 },
			{ label: 'Autres quartiers ou non renseigné', count: 23 }
		]);
		expect(quartersSummary(told)).toMatch(
			/^12\u00a0personnes de quartier prioritaire.*24 de quartier en veille/
		);
	});

	it('of a small quarter are not found by taking the others from the whole', () => {
		expect(toldQuarters(year([RAMSES, 24], [RESIDENCES, 12], [ELSEWHERE, 3]))).toEqual({
			quarters: [
				{ ...RAMSES, people: 24 },
				{ ...RESIDENCES, people: null },
				{ ...ELSEWHERE, people: null }
			],
			others: 15
		});
	});

	it('are all told where nobody is left out, and none where all are few', () => {
		expect(toldQuarters(year([RAMSES, 24], [RESIDENCES, 12]))).toMatchObject({ others: 0 });
		expect(quarterRows(toldQuarters(year([RAMSES, 24], [null, 2]))!)).toEqual([
			{ label: 'Quartier Ramsès', count: 24 },
			{ label: 'Non renseigné', count: 2 }
		]);
		const few = toldQuarters(year([RAMSES, 4], [null, 2]))!;
		expect(few.quarters).toEqual([{ ...RAMSES, people: null }]);
		expect(quartersSummary(few)).toMatch(/Trop peu/);
		expect(toldQuarters(year([null, 30]))).toBeNull();
	});

	it('never tell fewer than eleven, by themselves or by difference, and make the whole', () => {
		const crowd = fc.tuple(fc.constantFrom(...QUARTER_KINDS), fc.integer({ min: 0, max: 30 }));
		fc.assert(
			fc.property(fc.array(crowd, { maxLength: 6 }), fc.nat(30), (crowds, unknown) => {
				const counts = year(
					...crowds.map(([kind, people], at) => [{ name: `Q${at}`, kind }, people] as const),
					[null, unknown]
				);
				const told = toldQuarters(counts);
				if (!told) return;
				const rows = quarterRows(told).map(({ count }) => count);
				expect(rows.reduce((sum, count) => sum + count, 0)).toBe(counts.people);
				for (const { people } of told.quarters) {
					if (people !== null) expect(people).toBeGreaterThanOrEqual(11);
				}
				const isSomethingTold = told.quarters.some(({ people }) => people !== null);
				if (isSomethingTold && told.others > 0 && told.others < 11) {
					// Nobody of a quarter is among them: only those of whom none is known.
					expect(told.quarters.every(({ people }) => people !== null)).toBe(true);
				}
			})
		);
	});
});
