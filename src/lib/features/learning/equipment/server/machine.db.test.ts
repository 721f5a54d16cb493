import { describe, expect, test } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import { machineState } from '../domain/machine.ts';
import { done, TODAY, useStoryCentre } from '../../../../../../tests/database/story-centre.ts';
import { addMachine, restoreMachine, withdrawMachine } from './add-machine.ts';
import { comingBookings } from '#lib/features/resources/bookings/index.server.ts';
import { bookMachine, cancelMachineBooking } from './book-machine.ts';
import { findMachine } from './find-machine.ts';
import { lendMachine, returnLoan } from './lend-machine.ts';
import { listMachines, machineHistory } from './list-machines.ts';
import { endRepair, sendToRepair } from './repair-machine.ts';

const centre = useStoryCentre('animateur');
const { act, world } = centre;
const timeZone = 'Europe/Paris';
const add = async (name = 'Portable n° 3') =>
	done(
		await act((db) =>
			addMachine(db, { kind: 'laptop', name, boughtOn: '2022-09-01', today: TODAY })
		)
	).id;
const loan = (machineId: string, change: object = {}) => ({
	machineId,
	borrower: 'Club de marche',
	dueOn: '2026-12-01',
	today: TODAY,
	timeZone,
	...change
});
const stateOf = async (id: string, today = TODAY) =>
	machineState((await act((db) => findMachine(db, id)))!, today);
const count = async (table: string) => (await world.owner.query(`select from ${table}`)).rowCount!;
const project = async () =>
	(
		await world.owner.query<{ id: string }>(
			`insert into projects (centre_id, kind, title, opened_on, recorded_at)
			values ($1, 'fablab', 'Une affiche', '2026-11-01', now()) returning id`,
			[centre.centreId]
		)
	).rows[0]!.id;

test('a laptop is lent, overdue from the day after, and comes back', async () => {
	const id = await add();
	const personId = await centre.addResident('Delattre');
	const lent = done(await act((db) => lendMachine(db, loan(id, { personId, borrower: '' }))));
	expect(await stateOf(id)).toBe('lent');
	expect(await stateOf(id, '2026-12-02')).toBe('overdue');
	const { lines } = await act((db) => listMachines(db, { only: 'lent' }));
	expect(lines.find((line) => line.id === id)).toMatchObject({ hasIt: 'Jeanne Delattre' });
	const back = { loanId: lent.id, note: 'chargeur compris', today: TODAY };
	// The desk notes it.
	done(await world.as('accueil', centre.centreId, (db) => returnLoan(db, back)));
	done(await act((db) => returnLoan(db, { ...back, note: 'autre' })));
	expect(await stateOf(id)).toBe('available');
	const told = await act((db) => machineHistory(db, id));
	expect(told.map(({ what }) => what).toSorted()).toEqual(['lent', 'returned']);
	expect(told.find(({ what }) => what === 'returned')?.words).toBe('chargeur compris');
});

test('lent twice at the same moment: one has it, the other is refused, and one row is written', async () => {
	const id = await add('Tablette');
	const before = await count('machine_loans');
	const answers = await Promise.all(
		Array.from({ length: 6 }, () => act((db) => lendMachine(db, loan(id))))
	);
	expect(answers.filter((answer) => 'id' in answer)).toHaveLength(1);
	expect(answers.filter((answer) => 'refusal' in answer && answer.refusal === 'lent')).toHaveLength(
		5
	);
	expect(await count('machine_loans')).toBe(before + 1);
});

describe('a loan is refused, and nothing is written', () => {
	test.each([
		['to nobody', { borrower: ' ' }, 'borrower'],
		['until yesterday', { dueOn: '2026-11-23' }, 'day'],
		['until 30 February', { dueOn: '2027-02-30' }, 'day'],
		['to somebody unknown', { personId: crypto.randomUUID() }, 'unknown-person'],
		['with a card number', { borrower: `carte 4${'1'.repeat(15)}` }, 'confidential'],
		['of a thing of nobody', { machineId: crypto.randomUUID() }, 'unknown-machine']
	])('%s', async (_story, change, refusal) => {
		const id = await add();
		const before = await count('machine_loans');
		expect(await act((db) => lendMachine(db, loan(id, change)))).toMatchObject({ refusal });
		expect(await count('machine_loans')).toBe(before);
	});
});

test('in repair it is neither lent nor taken; back, its cost is in cents', async () => {
	const [id, projectId] = [await add('Imprimante 3D'), await project()];
	const sent = { machineId: id, fault: 'la buse', repairer: '', today: TODAY };
	const repair = done(await act((db) => sendToRepair(db, sent)));
	expect(await stateOf(id)).toBe('in-repair');
	const book = { machineId: id, projectId, day: TODAY, from: '14:00', until: '16:00' };
	const before = await count('bookings');
	expect(await act((db) => bookMachine(db, { ...book, today: TODAY, timeZone }))).toMatchObject({
		refusal: 'in-repair'
	});
	expect(await act((db) => lendMachine(db, loan(id)))).toMatchObject({ refusal: 'in-repair' });
	expect(await count('bookings')).toBe(before);
	const end = { repairId: repair.id, done: 'buse changée', today: TODAY };
	expect(await act((db) => endRepair(db, { ...end, cost: 'douze' }))).toMatchObject({
		refusal: 'cost'
	});
	done(await act((db) => endRepair(db, { ...end, cost: '12,50' })));
	const told = await act((db) => machineHistory(db, id));
	expect(told.find(({ what }) => what === 'mended')?.cents).toBe(1250);
	done(await act((db) => bookMachine(db, { ...book, today: TODAY, timeZone })));
});

test('taken for a project once at a time; on loan that day it is not, back before it is', async () => {
	const [id, projectId] = [await add('Découpe laser'), await project()];
	const book = (change: object = {}) =>
		act((db) =>
			bookMachine(db, {
				machineId: id,
				projectId,
				day: '2026-12-03',
				from: '14:00',
				until: '16:00',
				today: TODAY,
				timeZone,
				...change
			})
		);
	done(await book());
	expect(await book({ from: '15:00', until: '17:00' })).toMatchObject({ refusal: 'taken' });
	expect(await book({ from: '16:00', until: '15:00' })).toMatchObject({ refusal: 'hours' });
	expect(await book({ day: '2026-11-23' })).toMatchObject({ refusal: 'day' });
	// A loan that would keep it past the booking is refused.
	const lend = (dueOn: string) => act((db: Db) => lendMachine(db, loan(id, { dueOn })));
	expect(await lend('2026-12-03')).toMatchObject({ refusal: 'booked' });
	done(await lend('2026-12-02'));
	done(await book({ day: '2026-12-04' }));
	expect(await book({ day: '2026-12-02' })).toMatchObject({ refusal: 'lent' });
});

test('withdrawn it is proposed to nobody; put back it serves again', async () => {
	const id = await add('Vieux fond vert');
	done(await act((db) => withdrawMachine(db, { machineId: id, reason: 'déchiré', today: TODAY })));
	expect(await act((db) => lendMachine(db, loan(id)))).toMatchObject({ refusal: 'withdrawn' });
	done(await act((db) => restoreMachine(db, id)));
	done(await act((db) => lendMachine(db, loan(id))));
	expect(
		await act((db) => withdrawMachine(db, { machineId: id, reason: '', today: TODAY }))
	).toMatchObject({ refusal: 'lent' });
});

test('a neighbour sees none of it, and lends none of it', async () => {
	const id = await add();
	const neighbour = await world.addCentre('la-digue');
	const there = <T>(work: (db: Db) => Promise<T>) => world.as('direction', neighbour, work);
	expect((await there((db) => listMachines(db, { only: 'all' }))).lines).toEqual([]);
	expect(await there((db) => lendMachine(db, loan(id)))).toMatchObject({
		refusal: 'unknown-machine'
	});
});

test('a booking that is cancelled frees its hour at once, and is written in the journal', async () => {
	const machineId = await add('Découpe laser');
	const wanted = {
		...{ machineId, projectId: await project(), day: '2026-12-03', from: '14:00', until: '16:00' },
		...{ today: TODAY, timeZone }
	};
	done(await act((db) => bookMachine(db, wanted)));
	const [booking] = await act((db) => comingBookings(db, machineId));
	expect(booking).toMatchObject({ project: 'Une affiche', day: '2026-12-03', from: '14:00' });
	const bookingId = booking!.id;
	// Not from another centre, nor under the name of another thing.
	const elsewhere = await world.addCentre('une-autre-maison');
	const cancel = (db: Db) => cancelMachineBooking(db, { machineId, bookingId });
	expect(await world.as('animateur', elsewhere, cancel)).toMatchObject({
		refusal: 'unknown-booking'
	});
	expect(await act((db) => comingBookings(db, machineId))).toHaveLength(1);
	const answers = await Promise.all([act(cancel), act(cancel)]);
	expect(answers.filter((answer) => 'cancelled' in answer)).toHaveLength(1);
	expect(await act((db) => comingBookings(db, machineId))).toEqual([]);
	done(await act((db) => bookMachine(db, { ...wanted, projectId: wanted.projectId })));
	const { rowCount } = await world.owner.query(
		`select from journal where action = 'cancel-booking' and record_id = $1`,
		[machineId]
	);
	expect(rowCount).toBe(1);
});
