import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asActing } from '../database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../tests/database/test-database.ts';
import { writeJournal } from './write-journal.ts';

const world = useTestDatabase();
const lines = async () => (await world.owner.query('select * from journal order by id')).rows;

test('a line says who did what to which record, when and for which centre', async () => {
	const centre = await world.addCentre('jacques-brel');
	const staffId = randomUUID();
	const person = randomUUID();
	await world.as(
		'animateur',
		centre,
		(db) => writeJournal(db, { action: 'add', kind: 'person', id: person }),
		staffId
	);
	expect(await lines()).toEqual([
		{
			id: 1,
			at: A_TUESDAY,
			staff_id: staffId,
			role: 'animateur',
			centre_id: centre,
			action: 'add',
			record_kind: 'person',
			record_id: person
		}
	]);
});

test('what concerns the network bears no centre, whoever is acted for', async () => {
	const centre = await world.addCentre('la-digue');
	const id = randomUUID();
	await world.asOperator([centre], (db) =>
		writeJournal(db, { action: 'add', kind: 'membership', id, centreId: null })
	);
	expect((await lines()).at(-1)).toMatchObject({ record_id: id, centre_id: null });
});

test('several lines are one writing; no line is none', async () => {
	const centre = await world.addCentre('la-criee');
	const before = (await lines()).length;
	await world.as('direction', centre, async (db) => {
		await writeJournal(db);
		await writeJournal(
			db,
			{ action: 'add', kind: 'person', id: '1' },
			{ action: 'enrol', kind: 'enrolment', id: '2' }
		);
	});
	expect((await lines()).slice(before).map(({ record_id: id }) => id)).toEqual(['1', '2']);
});

test('a night that erases fifteen thousand people has as many lines, in their order', async () => {
	const centre = await world.addCentre('la-grande');
	const before = (await lines()).length;
	const ids = Array.from({ length: 15_000 }, (_, at) => `${at}`);
	await world.as('direction', centre, (db) =>
		writeJournal(db, ...ids.map((id) => ({ action: 'erase-identity', kind: 'person', id })))
	);
	expect((await lines()).slice(before).map(({ record_id: id }) => id)).toEqual(ids);
});

test('the line of a change that is refused goes with it', async () => {
	const centre = await world.addCentre('le-semaphore');
	const before = await lines();
	await world.as('direction', centre, async (db) => {
		await writeJournal(db, { action: 'add', kind: 'person', id: '1' });
		return { refusal: 'no', message: 'Non.' };
	});
	expect(await lines()).toEqual(before);
});

test('nobody writes in another centre’s journal, and no line is changed or removed', async () => {
	const [here, there] = [await world.addCentre('ici'), await world.addCentre('la-bas')];
	const entry = { action: 'add', kind: 'person', id: '1' };
	await expect(
		world.as('direction', here, (db) => writeJournal(db, { ...entry, centreId: there }))
	).rejects.toThrow('row-level security');
	for (const role of ['administration', 'coordination', 'sign-in', 'guest'] as const) {
		const acting = { staffId: null, role, centres: [], at: A_TUESDAY };
		await expect(
			asActing(world.app, acting, (db) => writeJournal(db, { ...entry, centreId: there })),
			role
		).rejects.toThrow('row-level security');
	}
	await world.as('direction', here, (db) => writeJournal(db, entry));
	await expect(
		world.as('direction', here, (db) => db.updateTable('journal').set({ role: 'x' }).execute())
	).rejects.toThrow('permission denied');
	await expect(
		world.as('direction', here, (db) => db.deleteFrom('journal').execute())
	).rejects.toThrow('permission denied');
});
