import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { done, useStoryCentre } from '../../../../../../tests/database/story-centre.ts';
import type { Room } from '../domain/room.ts';
import { bookResources } from './book-resources.ts';
import { listRooms } from './list-rooms.ts';
import { restoreRoom, saveRoom, withdrawRoom } from './save-room.ts';

const centre = useStoryCentre('animateur');
const { act, world } = centre;

const save = (room: Partial<Room> & { name: string }) =>
	act((db) => saveRoom(db, { id: null, seats: null, provides: [], ...room }));
const names = async () => (await act((db) => listRooms(db))).map(({ name }) => name);

test('a room is added, changed, withdrawn, and serves again', async () => {
	const { id } = done(await save({ name: ' Salle bleue ', seats: 9, provides: ['computers'] }));
	done(await save({ id, name: 'Salle verte', seats: 8, provides: ['step-free', 'quiet'] }));
	expect(await act((db) => listRooms(db))).toEqual([
		{ id, name: 'Salle verte', seats: 8, provides: ['step-free', 'quiet'] }
	]);
	done(await act((db) => withdrawRoom(db, id)));
	expect([await names(), (await act((db) => listRooms(db, 'withdrawn'))).length]).toEqual([[], 1]);
	await act((db) => restoreRoom(db, id));
	expect(await names()).toEqual(['Salle verte']);
	const { rows } = await world.owner.query(
		`select action from journal where record_kind = 'room' order by id`
	);
	expect(rows.map(({ action }) => action)).toEqual(['add', 'change', 'withdraw', 'restore']);
});

test.each([
	['no name', { name: '  ' }, 'name'],
	['no seat', { name: 'Placard', seats: 0 }, 'seats'],
	['the name of another, in capitals', { name: 'SALLE VERTE' }, 'name-taken'],
	['a room that is not there', { id: randomUUID(), name: 'Ailleurs' }, 'unknown']
] as [string, Partial<Room> & { name: string }, string][])(
	'%s is refused and changes nothing',
	async (_what, room, refusal) => {
		const before = await names();
		expect(await save(room)).toMatchObject({ refusal });
		expect(await names()).toEqual(before);
	}
);

test('two colleagues who add the same room at once have one', async () => {
	const answers = await Promise.all([save({ name: 'Atelier' }), save({ name: 'atelier' })]);
	expect(answers.filter((answer) => 'id' in answer)).toHaveLength(1);
	expect(answers.filter((answer) => 'refusal' in answer)).toMatchObject([
		{ refusal: 'name-taken' }
	]);
});

test('a room that serves soon is not withdrawn, and a withdrawn room is not booked', async () => {
	const { id } = done(await save({ name: 'Cyber' }));
	const { rows } = await world.owner.query<{ id: string }>(
		`insert into projects (centre_id, kind, title, opened_on, recorded_at)
		values ($1, 'fablab', 'Une affiche', '2026-11-01', now()) returning id`,
		[centre.centreId]
	);
	const booking = () => ({
		resource: { kind: 'room' as const, id, name: 'Cyber' },
		owner: { kind: 'project' as const, id: rows[0]!.id },
		from: Temporal.Instant.from('2026-12-02T13:00Z'),
		until: Temporal.Instant.from('2026-12-02T15:00Z')
	});
	const one = booking();
	done(await act((db) => bookResources(db, [one])));
	expect(await act((db) => withdrawRoom(db, id))).toEqual({
		refusal: 'in-use',
		message: expect.stringContaining('2 décembre 2026')
	});
	await world.owner.query('delete from bookings where project_id = $1', [one.owner.id]);
	done(await act((db) => withdrawRoom(db, id)));
	expect(await act((db) => bookResources(db, [booking()]))).toMatchObject({
		refusal: 'unknown-room'
	});
});

test('the rooms of a neighbour are neither seen, nor changed, nor booked', async () => {
	const { id } = done(await save({ name: 'Chez nous' }));
	const neighbour = await world.addCentre('la-criee');
	await world.as('direction', neighbour, async (db) => {
		expect(await listRooms(db)).toEqual([]);
		expect(await withdrawRoom(db, id)).toMatchObject({ refusal: 'unknown' });
	});
	const booked = await world.as('direction', neighbour, (db) =>
		bookResources(db, [
			{
				resource: { kind: 'room', id, name: 'Chez nous' },
				owner: { kind: 'project', id: randomUUID() },
				from: Temporal.Instant.from('2026-12-02T13:00Z'),
				until: Temporal.Instant.from('2026-12-02T15:00Z')
			}
		])
	);
	expect(booked).toMatchObject({ refusal: 'unknown-room' });
});
