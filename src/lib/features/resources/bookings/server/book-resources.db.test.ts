import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { inLine } from '../../../../../../tests/database/at-once.ts';
import { useStoryCentre } from '../../../../../../tests/database/story-centre.ts';
import type { Booking, BookingOwner, Resource } from '../domain/booking.ts';
import { bookResources, rebookResources } from './book-resources.ts';

const centre = useStoryCentre('animateur');
const { act, world } = centre;
let karim: string;
/** Projects of the centre, one for each thing that is taken. */
let projects: string[];
let machineIds: string[];

beforeAll(async () => {
	const member = { name: 'Karim Lamrani', role: 'animateur' as const, centreId: centre.centreId };
	karim = (await world.asOperator([], (db) => addStaffMember(db, member))).staffId;
	const { rows } = await world.owner.query<{ id: string }>(
		`insert into projects (centre_id, kind, title, opened_on, recorded_at)
		select $1, 'fablab', 'Une affiche', '2026-11-01', now() from generate_series(1, 100) returning id`,
		[centre.centreId]
	);
	projects = rows.map(({ id }) => id);
	const made = await world.owner.query<{ id: string }>(
		`insert into machines (centre_id, kind, name, recorded_at)
		select $1, 'printer-3d', 'L’imprimante 3D', now() from generate_series(1, 60) returning id`,
		[centre.centreId]
	);
	machineIds = made.rows.map(({ id }) => id);
});

const at = (time: string, day = '2026-12-02') =>
	Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/Paris').toInstant();
const machine = (): Resource => ({
	kind: 'machine',
	id: machineIds.pop()!,
	name: 'L’imprimante 3D'
});
const project = (): BookingOwner => ({ kind: 'project', id: projects.pop()! });
const booking = (resource: Resource, from = '14:00', until = '16:00'): Booking => ({
	resource,
	owner: project(),
	from: at(from),
	until: at(until)
});
const book = (...bookings: Booking[]) =>
	world.as('animateur', centre.centreId, (db) => bookResources(db, bookings), karim);
const booked = async (id: string) =>
	(
		await world.owner.query(
			'select from bookings where coalesce(room_id, staff_id, machine_id) = $1',
			[id]
		)
	).rowCount;

describe('a machine', () => {
	test('is taken once at a time: who is refused reads who has it, and when', async () => {
		const printer = machine();
		expect(await book(booking(printer))).toEqual({ booked: 1 });
		expect(await book(booking(printer, '15:30', '17:00'))).toEqual({
			refusal: 'taken',
			message:
				'L’imprimante 3D n’est pas libre le mercredi 2 décembre 2026, de 14\u00a0h à 16\u00a0h (un projet, prévu par Karim Lamrani). Choisissez un autre horaire.'
		});
		expect(await booked(printer.id)).toBe(1);
	});

	test('is free from the very minute it is given back', async () => {
		const printer = machine();
		expect(await book(booking(printer, '14:00', '16:00'))).toEqual({ booked: 1 });
		expect(
			await book(booking(printer, '16:00', '17:00'), booking(printer, '13:00', '14:00'))
		).toEqual({ booked: 2 });
	});

	test('given back by what had it can be taken by another', async () => {
		const [printer, first] = [machine(), booking(machine())];
		const own = { ...first, resource: printer };
		await book(own);
		await act((db) => rebookResources(db, 'project', [own.owner.id], []));
		expect(await book(booking(printer))).toEqual({ booked: 1 });
	});
});

test('of several, all are taken or none', async () => {
	const [printer, laser] = [machine(), machine()];
	await book(booking(laser));
	expect(await book(booking(printer), booking(laser, '15:00', '17:00'))).toMatchObject({
		refusal: 'taken'
	});
	expect([await booked(printer.id), await booked(laser.id)]).toEqual([0, 1]);
});

test('the same thing asked twice at once in one go is refused', async () => {
	const printer = machine();
	expect(await book(booking(printer), booking(printer, '15:00', '17:00'))).toMatchObject({
		refusal: 'taken'
	});
	expect(await booked(printer.id)).toBe(0);
});

test('an end before the beginning, or a room that the centre does not have, is refused', async () => {
	expect(await book(booking(machine(), '16:00', '14:00'))).toMatchObject({ refusal: 'hours' });
	const room: Resource = { kind: 'room', id: randomUUID(), name: 'Salle fantôme' };
	expect(await book(booking(room))).toMatchObject({ refusal: 'unknown-room' });
	expect(await booked(room.id)).toBe(0);
});

test('a colleague awaited in another centre is not free here, and nothing is said of it', async () => {
	const elsewhere = await world.addCentre('la-criee');
	const her: Resource = { kind: 'animator', id: karim, name: 'Karim Lamrani' };
	const { rows } = await world.owner.query<{ id: string }>(
		`insert into projects (centre_id, kind, title, opened_on, recorded_at)
		values ($1, 'fablab', 'Une maquette', '2026-11-01', now()) returning id`,
		[elsewhere]
	);
	const there: Booking = { ...booking(her), owner: { kind: 'project', id: rows[0]!.id } };
	await world.as('animateur', elsewhere, (db) => bookResources(db, [there]));
	expect(await book(booking(her, '15:00', '17:00'))).toEqual({
		refusal: 'taken',
		message: expect.stringContaining('(un autre centre l’attend)')
	});
	expect(await booked(karim)).toBe(1);
});

test('two people book at the same moment: one has it, the other is told who', async () => {
	const [printer, laser] = [machine(), machine()];
	const begun = Promise.withResolvers<void>();
	const committed = Promise.withResolvers<void>();
	const slow = act(async (db: Db) => {
		const answer = await bookResources(db, [booking(printer), booking(laser)]);
		begun.resolve();
		await committed.promise;
		return answer;
	});
	await begun.promise;
	const other = book(booking(laser), booking(printer));
	await untilSomebodyWaits();
	committed.resolve();
	expect(await slow).toEqual({ booked: 2 });
	expect(await other).toMatchObject({ refusal: 'taken' });
	expect([await booked(printer.id), await booked(laser.id)]).toEqual([1, 1]);
});

test('ten at once, in any order: one of them, and nobody waits for ever', async () => {
	const machines = [machine(), machine(), machine()];
	const answers = await Promise.all(
		Array.from({ length: 10 }, (_, nth) =>
			book(...(nth % 2 ? machines : machines.toReversed()).map((each) => booking(each)))
		)
	);
	expect(answers.filter((answer) => 'booked' in answer)).toHaveLength(1);
	expect(
		answers.filter((answer) => 'refusal' in answer && answer.refusal === 'taken')
	).toHaveLength(9);
});

test('two that exchange what they have at the same moment: each is told, and nobody waits for ever', async () => {
	// Taken in the order of their identifiers.
	const [scanner, sewing, printer, laser] = Array.from({ length: 4 }, machine).toSorted(
		(one, other) => (one.id < other.id ? -1 : 1)
	) as [Resource, Resource, Resource, Resource];
	const [mine, hers] = [booking(printer), booking(laser)];
	const others = [booking(scanner), booking(sewing)];
	await book(mine, hers, ...others);
	const exchanged = (own: Booking, ...resources: Resource[]) => {
		const wanted = resources.map((resource) => ({ ...own, resource }));
		return (db: Db) => rebookResources(db, 'project', [own.owner.id], wanted);
	};
	const givenUp = others.map(({ owner }) => owner.id);
	const answers = await inLine(
		centre,
		// Each has given back her own, and waits for what is just being given up.
		(db) => db.deleteFrom('bookings').where('project_id', 'in', givenUp).execute(),
		exchanged(mine, scanner, laser),
		exchanged(hers, sewing, printer)
	);
	expect(answers).toMatchObject([{ refusal: 'taken' }, { refusal: 'taken' }]);
	expect([await booked(printer.id), await booked(laser.id)]).toEqual([1, 1]);
});

test('the database refuses by itself whoever forgets to ask', async () => {
	const printer = machine();
	await book(booking(printer));
	const again = world.owner.query(
		`insert into bookings (centre_id, machine_id, project_id, during, recorded_at)
		values ($1, $2, $3, '[2026-12-02T14:30Z, 2026-12-02T17:00Z)', now())`,
		[centre.centreId, printer.id, project().id]
	);
	await expect(again).rejects.toMatchObject({ code: '23P01', constraint: 'booked_once' });
});

async function untilSomebodyWaits(): Promise<void> {
	const { rowCount } = await world.owner.query(
		`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
	);
	if (rowCount === 0) await untilSomebodyWaits();
}
