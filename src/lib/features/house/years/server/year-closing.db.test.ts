import { describe, expect, test } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { findClosing, listClosedYears, recordClosing } from './year-closing.ts';

const world = useTestDatabase();
const counts = { people: 49, rate: 0.875, labels: ['janvier-février'] };
const closing = { year: 2018, dataUntil: '2018-12-31', frozen: counts };

const close = (centre: string, change: Partial<typeof closing> = {}) =>
	world.as('direction', centre, (db) => recordClosing(db, { ...closing, ...change }));
const found = (centre: string, year = 2018) =>
	world.as('animateur', centre, (db) => findClosing(db, year));

test('an open year has no closing; a closed one keeps its counts as they were', async () => {
	const centre = await world.addCentre('jacques-brel');
	expect(await found(centre)).toBeNull();
	const closed = await close(centre);
	expect(await found(centre)).toEqual({
		id: 'id' in closed ? closed.id : null,
		year: 2018,
		dataUntil: '2018-12-31',
		frozen: counts,
		closedAt: A_TUESDAY
	});
	const { rows } = await world.owner.query('select action, record_kind from journal');
	expect(rows).toEqual([{ action: 'close', record_kind: 'year' }]);
});

describe('a year closed a second time', () => {
	test('is refused, and its counts do not move', async () => {
		const centre = await world.addCentre('la-digue');
		await close(centre);
		expect(await close(centre, { frozen: { ...counts, people: 0 } })).toEqual({
			refusal: 'already-closed',
			message: 'L’année 2018 est déjà close.'
		});
		expect((await found(centre))?.frozen).toEqual(counts);
	});

	test('at the same moment is closed once', async () => {
		const centre = await world.addCentre('la-criee');
		const both = await Promise.all([close(centre), close(centre)]);
		expect(both.filter((answer) => 'id' in answer)).toHaveLength(1);
	});
});

test('each centre closes its own years', async () => {
	const [here, there] = [await world.addCentre('ici'), await world.addCentre('la-bas')];
	await close(here);
	await close(here, { year: 2019, dataUntil: '2019-12-31' });
	expect(await found(there)).toBeNull();
	const years = (centre: string) => world.as('direction', centre, listClosedYears);
	expect((await years(here)).sort()).toEqual([2018, 2019]);
	expect(await years(there)).toEqual([]);
});

test('only the direction closes a year, and nobody opens it again', async () => {
	const centre = await world.addCentre('le-semaphore');
	for (const role of ['accueil', 'animateur', 'referent-famille', 'coordination'] as const) {
		await expect(world.as(role, centre, (db) => recordClosing(db, closing))).rejects.toThrow(
			'row-level security'
		);
	}
	await close(centre);
	const reopen = (work: (db: Db) => Promise<unknown>) => world.as('direction', centre, work);
	await expect(
		reopen((db) => db.updateTable('year_closings').set({ data_until: '2019-01-01' }).execute())
	).rejects.toThrow('permission denied');
	await expect(reopen((db) => db.deleteFrom('year_closings').execute())).rejects.toThrow(
		'permission denied'
	);
});
