import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { tenth } from '../../../../../../../tests/gate/night.ts';
import { draftOf, type Line } from '../../domain/match/plan-import.fixture.ts';
import { openCentre, photograph, record, undo } from '../imported-world.fixture.ts';

const world = useTestDatabase();

const PEOPLE = [
	'HÉDIN Jeannine',
	'PRUVOST François',
	'BIGOT Gérard',
	'RAMET Annie',
	'VASSEUR Nicole'
];
const DAYS = ['2018-01-11', '2018-01-18', '2018-01-25', '2018-02-01', '2018-02-08'];

/** One group of any of these people on any of these days, with any marks, drop-outs and hours. */
const group = fc
	.record({
		days: fc.subarray(DAYS, { minLength: 1 }),
		people: fc.subarray(PEOPLE, { minLength: 1 }),
		marks: fc.string({
			unit: fc.constantFrom('X', 'A', 'E', 'L', '.'),
			minLength: 25,
			maxLength: 25
		}),
		knownYears: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
		left: fc.integer({ min: 0, max: 5 }),
		minutes: fc.constantFrom(90, 120),
		cancelled: fc.boolean()
	})
	.map(({ days, people, marks, knownYears, left, minutes, cancelled }) => ({
		days,
		minutes,
		cancelledDays: cancelled ? days.slice(-1) : [],
		lines: people.map((name, index): Line => {
			const birthYear = knownYears[index] ? 1940 + PEOPLE.indexOf(name) : null;
			const leftOn = index === left ? days.at(-1) : undefined;
			return [name, birthYear, marks.slice(index * 5, index * 5 + days.length), { leftOn }];
		})
	}));

const register = fc
	.dictionary(fc.constantFrom('Groupe 1', 'Groupe 2', 'A'), group, {
		minKeys: 1,
		noNullPrototype: true
	})
	.map((groups) => draftOf({ groups }));

describe('any register, then any other of the same course', () => {
	it('is settled at once, and given back exactly when the second is undone', async () => {
		let number = 0;
		await fc.assert(
			fc.asyncProperty(register, register, async (first, second) => {
				const centre = await openCentre(world, `course-${(number += 1)}`);
				await record(world, centre, first);
				const before = await photograph(world);
				const { importId } = await record(world, centre, second);
				expect((await record(world, centre, second)).written).toBe(0);
				if (importId)
					expect(await undo(world, centre, importId)).toMatchObject({ undone: importId });
				expect(await photograph(world)).toEqual(before);
			}),
			{ numRuns: tenth(100), endOnFailure: true }
		);
	});
});
