import { expect, test } from 'vitest';
import { useTestDatabase, A_TUESDAY } from '../../../../../../../tests/database/test-database.ts';
import { type Acting, asActing, type Db } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { SOME_REQUESTS, storeDesk } from '../desk/desk-year.fixture.ts';
import { goldenCentre } from '../count/stored-season.fixture.ts';
import { closeYear } from './close-year.ts';
import { showReport, showReportSideBySide } from './show-report.ts';

const world = useTestDatabase();

test('two connections tell what one tells, of an open year and of a closed one', async () => {
	const centre = await goldenCentre(world.owner);
	await storeDesk(world.owner, centre.id, SOME_REQUESTS, 2018);
	const ask = <Told>(work: (db: Db) => Promise<Told>) => world.as('direction', centre.id, work);
	const both = () =>
		Promise.all([
			ask((db) => showReport(db, centre, 2018, '2019-01-15')),
			showReportSideBySide(ask, centre, 2018, '2019-01-15')
		]);
	const [alone, sideBySide] = await both();
	expect(sideBySide).toEqual(alone);
	expect(alone.desk).toMatchObject({ requests: SOME_REQUESTS.length });
	await ask((db) => closeYear(db, { centre, year: 2018, today: '2019-01-15' }));
	const [closed, closedSideBySide] = await both();
	expect(closedSideBySide).toEqual(closed);
	expect(closed.report.closedOn).toBe('2019-01-15');
});

test('on a single connection each asks in turn: nobody holds one while she waits for another', async () => {
	const centre = await goldenCentre(world.owner);
	const alone = openPool(appUrl(world.ownerUrl), 1);
	const direction: Acting = {
		...{ staffId: null, role: 'direction', centres: [centre.id], at: A_TUESDAY }
	};
	let open = 0;
	const ask = <Told>(work: (db: Db) => Promise<Told>) => {
		open += 1;
		return asActing(alone, direction, work).finally(() => (open -= 1));
	};
	const shown = await showReportSideBySide(ask, centre, 2018, '2019-01-15');
	expect(shown.report.totals.people).toBeGreaterThan(0);
	expect(open).toBe(0);
	await alone.destroy();
});
