import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asStored, storeSeason } from '../../../../../../../tests/database/store-season.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { tenth } from '../../../../../../../tests/gate/night.ts';
import { anySeason } from '../../domain/count/any-season.fixture.ts';
import { countFacts } from '../../domain/count/count-facts.ts';
import { yearTotals } from '../../domain/figures/report.ts';
import { closeYear } from '../year/close-year.ts';
import { goldenCentre } from './stored-season.fixture.ts';
import { readSeasonTotals } from './read-season-totals.ts';
import { previousTotals } from '../year/show-report.ts';

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
		{ numRuns: tenth(200) }
	);
});

test('a year without any cycle has none, though the year before has', async () => {
	const centre = await goldenCentre(world.owner);
	const totals = (year: number) =>
		world.as('direction', centre.id, (db) => readSeasonTotals(db, year));
	expect(await totals(2019)).toBeNull();
	expect(await totals(2018)).toMatchObject({ year: 2018, totals: { people: 49 } });
});

test('the year before is told alike: open, closed, or closed when totals were not frozen', async () => {
	const centre = await goldenCentre(world.owner);
	const told = () => world.as('direction', centre.id, (db) => previousTotals(db, 2019));
	const open = await told();
	expect(open).toMatchObject({ year: 2018, totals: { people: 49 } });
	const closing = await world.as('direction', centre.id, (db) =>
		closeYear(db, { centre, year: 2018, today: '2019-01-15' })
	);
	expect(closing).toHaveProperty('id');
	// Frozen: what happens to the registers afterwards changes nothing.
	await world.owner.query('delete from attendances where centre_id = $1', [centre.id]);
	expect(await told()).toEqual(open);
	const older = await world.owner.query(
		`update year_closings set frozen = frozen - 'totals' where centre_id = $1 and frozen ? 'totals'`,
		[centre.id]
	);
	expect(older.rowCount).toBe(1);
	expect(await told()).toEqual(open);
});
