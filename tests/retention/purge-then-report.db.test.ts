import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeYear } from '#lib/features/year/reports/index.server.ts';
import { eraseOnRequest } from '#lib/features/rights/rights/index.server.ts';
import { anySeason } from '#lib/features/year/reports/domain/count/any-season.fixture.ts';
import { season2018 } from '#lib/features/year/reports/domain/count/season-2018.fixture.ts';
import { goldenCentre } from '#lib/features/year/reports/server/count/stored-season.fixture.ts';
import {
	anyDeskYear,
	storeDesk
} from '#lib/features/year/reports/server/desk/desk-year.fixture.ts';
import { showDeskYear } from '#lib/features/year/reports/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import { asStored, storeSeason } from '../database/store-season.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { tenth } from '../gate/night.ts';
import { nameEverybody, nightsOf, withoutClosingDay } from './named-season.fixture.ts';

const world = useTestDatabase();
const WARNED = '2026-10-01';
const ERASED = '2026-10-31';

async function golden() {
	const centre = await goldenCentre(world.owner);
	await nameEverybody(world.owner, centre.id);
	return { centre, ...nightsOf(world, centre) };
}

test('a closed year reads the same, to the last byte, once its names are gone', async () => {
	const { centre, night, told, names } = await golden();
	await world.asOperator([centre.id], (db) =>
		closeYear(db, { centre, year: 2018, today: '2019-01-15' })
	);
	const before = await told(2018);
	expect(JSON.parse(before.json).totals.people).toBe(49);
	expect(await night(WARNED)).toMatchObject({ warned: season2018().people.length, erased: 0 });
	expect(await night(ERASED)).toMatchObject({
		erased: season2018().people.length,
		yearsClosed: []
	});
	expect(await names()).toBe(0);
	expect(await told(2018)).toEqual(before);
});

test('a past year left open is closed first, with the figures it had just before', async () => {
	const { night, told, names } = await golden();
	const before = await told(2018);
	await night(WARNED);
	expect(JSON.parse((await told(2018)).json).closedOn).toBeNull();
	expect(await night(ERASED)).toMatchObject({ yearsClosed: [2018] });
	const after = await told(2018);
	expect(JSON.parse(after.json).closedOn).toBe(ERASED);
	expect(withoutClosingDay(after.json)).toEqual(withoutClosingDay(before.json));
	expect(await names()).toBe(0);
	await night('2026-11-15');
	expect(await told(2018)).toEqual(after);
});

test('any season: no figure of the workshops nor of the desk moves', async () => {
	await fc.assert(
		fc.asyncProperty(anySeason, anyDeskYear, async (facts, desk) => {
			const id = await storeSeason(world.owner, asStored(facts));
			const centre = { id, slug: `c${id}`, name: facts.centre.name };
			await storeDesk(world.owner, id, desk, 2018);
			await world.owner.query(`update people set recorded_at = '2018-06-01' where centre_id = $1`, [
				id
			]);
			await nameEverybody(world.owner, id);
			const { night, told, names } = nightsOf(world, centre);
			const deskOf = () => world.asOperator([id], (db) => showDeskYear(db, 2018));
			const before = { report: await told(2018), desk: await deskOf() };
			await night(WARNED);
			await night(ERASED);
			expect(await names()).toBe(0);
			expect(withoutClosingDay((await told(2018)).json)).toEqual(
				withoutClosingDay(before.report.json)
			);
			expect(await deskOf()).toEqual(before.desk);
		}),
		{ numRuns: tenth(40) }
	);
});

test('the year under way counts as before somebody who asked to be erased', async () => {
	await fc.assert(
		fc.asyncProperty(anySeason, async (facts) => {
			const id = await storeSeason(world.owner, asStored(facts));
			const centre = { id, slug: `c${id}`, name: facts.centre.name };
			await nameEverybody(world.owner, id);
			const { told, names } = nightsOf(world, centre);
			const today = '2018-11-24';
			const before = await told(2018, today);
			const { rows } = await world.owner.query<{ id: string }>(
				'select id from people where centre_id = $1',
				[id]
			);
			for (const person of rows) {
				const done = await world.as('direction', id, (db) =>
					eraseOnRequest(db, {
						personId: person.id,
						cause: 'erasure-asked',
						today,
						holds: HOLDS,
						closeYear: (open, year) => closeYear(open, { centre, year, today })
					})
				);
				expect(done).toMatchObject({ yearsClosed: [] });
			}
			expect(await names()).toBe(0);
			expect(await told(2018, today)).toEqual(before);
		}),
		{ numRuns: tenth(40) }
	);
});
