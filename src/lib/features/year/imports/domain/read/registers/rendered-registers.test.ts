import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#lib/shared/person-name.ts';
import { tenth } from '../../../../../../../../tests/gate/night.ts';
import type { Mark, RegisterDraft } from '../../register.ts';
import {
	asGrid,
	asList,
	asTurned,
	asWorkbook,
	DATE_WRITINGS,
	type Season,
	type Style,
	WRITINGS
} from './rendered-registers.fixture.ts';
import { marksOf, outline, peopleOf, read } from './sketch.fixture.ts';

const FAMILIES = [
	'Martin',
	'Hédin',
	'Cœuret',
	'Le Gall',
	'Wadoux',
	'Vasseur',
	'Géneau',
	'Pruvost',
	'De Sousa',
	'Lefebvre'
];
const GIVEN = ['Jeannine', 'Marie-Thérèse', 'François', 'Zoé', 'Gérard', 'Évelyne', 'Luc', 'Annie'];

const person = fc.record({
	family: fc.constantFrom(...FAMILIES),
	given: fc.constantFrom(...GIVEN),
	birthYear: fc.integer({ min: 1935, max: 1975 })
});
const mark: fc.Arbitrary<Mark> = fc.oneof(
	fc.constantFrom<Mark>({ kind: 'present' }, { kind: 'absent' }, { kind: 'excused' }),
	fc.constant<Mark>({ kind: 'present' }),
	fc.integer({ min: 1, max: 59 }).map((minutes): Mark => ({ kind: 'late', minutes }))
);
const dates = fc
	.record({ start: fc.integer({ min: 0, max: 290 }), count: fc.integer({ min: 2, max: 9 }) })
	.map(({ start, count }) =>
		Array.from({ length: count }, (_, week) =>
			new Date(Date.UTC(2018, 0, 8 + start + 7 * week)).toISOString().slice(0, 10)
		)
	)
	.filter((days) => days.every((day) => day.startsWith('2018')));
const season: fc.Arbitrary<Season> = fc
	.record({
		people: fc.uniqueArray(person, {
			minLength: 1,
			maxLength: 8,
			selector: ({ family, given }) => `${family} ${given}`
		}),
		dates
	})
	.chain(({ people, dates: days }) =>
		fc.record({
			people: fc.constant(people),
			dates: fc.constant(days),
			marks: fc.array(fc.array(mark, { minLength: days.length, maxLength: days.length }), {
				minLength: people.length,
				maxLength: people.length
			})
		})
	)
	// A table where nobody ever came says nothing of the sense of its signs.
	.filter(({ marks }) => marks.flat().some(({ kind }) => kind === 'present'));
const style: fc.Arbitrary<Style> = fc.record({
	writing: fc.constantFrom(...Object.keys(WRITINGS)),
	dates: fc.constantFrom(...Object.keys(DATE_WRITINGS), 'months'),
	isOneName: fc.boolean(),
	hasBirthYear: fc.boolean(),
	hasRank: fc.boolean(),
	hasTotals: fc.boolean()
});

/** What must come back, whatever the writing. */
function expected({ people, dates: days, marks }: Season): string[] {
	return people
		.flatMap(({ family, given }, at) =>
			days.map((day, rank) => {
				const own = marks[at]?.[rank];
				return `${nameOf(`${family} ${given}`)} ${day} ${own?.kind === 'late' ? `late ${own.minutes}` : own?.kind}`;
			})
		)
		.sort();
}

function nameOf(name: string): string {
	return foldText(name).split(' ').sort().join(' ');
}

function found(draft: RegisterDraft): string[] {
	return marksOf(draft)
		.map((line) => {
			const [, name = '', rest = ''] = /^(.*?) (\d{4}-.*)$/.exec(line) ?? [];
			return `${nameOf(name)} ${rest}`;
		})
		.sort();
}

const TITLE = 'SENOU 2018, séances de 1h30';

describe('a register written down in any way comes back the same', () => {
	it('as a grid, with dates across', () => {
		fc.assert(
			fc.property(season, style, (one, how) => {
				expect(found(read(asWorkbook(asGrid(one, how), TITLE)))).toEqual(expected(one));
			}),
			{ numRuns: tenth(400) }
		);
	});

	it('as a grid turned over, with dates down', () => {
		fc.assert(
			fc.property(season, style, (one, how) => {
				expect(found(read(asWorkbook(asTurned(one, how), TITLE)))).toEqual(expected(one));
			}),
			{ numRuns: tenth(400) }
		);
	});

	it('as a flat list, columns and rows in any order', () => {
		const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
		fc.assert(
			fc.property(season, style, order, fc.integer(), (one, how, columns, seed) => {
				const [header = [], ...rows] = asList(one, how, columns);
				const mixed = rows.sort((left, right) => mix(left, seed) - mix(right, seed));
				expect(found(read(asWorkbook([header, ...mixed], TITLE)))).toEqual(expected(one));
			}),
			{ numRuns: tenth(400) }
		);
	});

	it('with its people in any order: the same people, the same totals', () => {
		fc.assert(
			fc.property(season, style, fc.integer(), (one, how, seed) => {
				const ranks = one.people
					.map((_, at) => at)
					.sort((left, right) => mix(left, seed) - mix(right, seed));
				const mixed = {
					...one,
					people: ranks.map((at) => one.people[at]).filter((kept) => kept !== undefined),
					marks: ranks.map((at) => one.marks[at] ?? [])
				};
				const [before, after] = [one, mixed].map((register) =>
					read(asWorkbook(asGrid(register, how), TITLE))
				);
				if (!before || !after) throw new Error('two drafts');
				expect(outline(after)).toEqual(outline(before));
				expect(peopleOf(after).sort()).toEqual(peopleOf(before).sort());
			}),
			{ numRuns: tenth(200) }
		);
	});
});

function mix(value: unknown, seed: number): number {
	const text = JSON.stringify(value) + seed;
	let hash = 7;
	for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
	return hash;
}
