import { expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { closeYear } from './close-year.ts';
import { SOME_REQUESTS, storeDesk } from '../desk/desk-year.fixture.ts';
import { showDeskYear } from './show-desk-year.ts';
import { goldenCentre } from '../count/stored-season.fixture.ts';

const world = useTestDatabase();

test('a closed year keeps the desk it had, whatever is purged afterwards', async () => {
	const centre = await goldenCentre(world.owner);
	await storeDesk(world.owner, centre.id, SOME_REQUESTS, 2018);
	const told = (year: number) => world.as('direction', centre.id, (db) => showDeskYear(db, year));
	const open = await told(2018);
	expect(open).toMatchObject({ version: 2, requests: SOME_REQUESTS.length });
	await world.as('direction', centre.id, (db) =>
		closeYear(db, { centre, year: 2018, today: '2019-01-15' })
	);
	await world.owner.query('delete from request_answers where centre_id = $1', [centre.id]);
	await world.owner.query('delete from requests where centre_id = $1', [centre.id]);
	expect(await told(2018)).toEqual(open);
	expect(await told(2019)).toBeNull();
});

test('a year closed before desks were counted has none', async () => {
	const centre = await goldenCentre(world.owner);
	await world.as('direction', centre.id, (db) =>
		closeYear(db, { centre, year: 2018, today: '2019-01-15' })
	);
	await world.owner.query(
		`update year_closings set frozen = frozen - 'desk' where centre_id = $1`,
		[centre.id]
	);
	await storeDesk(world.owner, centre.id, SOME_REQUESTS, 2018);
	expect(await world.as('direction', centre.id, (db) => showDeskYear(db, 2018))).toBeNull();
});
