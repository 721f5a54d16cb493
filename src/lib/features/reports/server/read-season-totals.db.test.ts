import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asStored, storeSeason } from '../../../../../tests/database/store-season.ts';
import { useTestDatabase } from '../../../../../tests/database/test-database.ts';
import { anySeason } from '../domain/any-season.fixture.ts';
import { countFacts } from '../domain/count-facts.ts';
import { yearTotals } from '../domain/report.ts';
import { goldenCentre } from './stored-season.fixture.ts';
import { readSeasonTotals } from './read-season-totals.ts';

const world = useTestDatabase();

test('the totals of any season are those of its counts', async () => {
	await fc.assert(
		fc.asyncProperty(anySeason, async (drawn) => {
			const facts = asStored(drawn);
			const counts = countFacts(facts);
			const centre = await storeSeason(world.owner, facts);
			expect(await world.as('direction', centre, (db) => readSeasonTotals(db, facts.year))).toEqual(
				counts.fiches.length > 0 ? yearTotals(counts) : null
			);
		}),
		{ numRuns: 40 }
	);
}, 60_000);

test('a year without any cycle has none, though the year before has', async () => {
	const centre = await goldenCentre(world.owner);
	const totals = (year: number) =>
		world.as('direction', centre.id, (db) => readSeasonTotals(db, year));
	expect(await totals(2019)).toBeNull();
	expect(await totals(2018)).toMatchObject({ year: 2018, totals: { people: 49 } });
});
