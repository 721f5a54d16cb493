import { beforeAll, describe, expect, test } from 'vitest';
import { saveRoom } from '#lib/features/resources/bookings/index.server.ts';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { changeGroup } from './change-group.ts';
import { moveSeance } from '../seances/move-seance.ts';
import { planGroup } from './plan-group.ts';
import { showGroupPlace } from './show-group-place.ts';
import { done, useWorkshop } from '../workshop.fixture.ts';

const TODAY = '2026-11-24';
const workshop = useWorkshop();
const { act, world } = workshop;
let rooms: string[];
let zoe: string;

beforeAll(async () => {
	rooms = [];
	for (const name of ['Salle bleue', 'Salle verte', 'Salle rouge']) {
		const room = { id: null, name, seats: 9, provides: [] };
		rooms.push(done(await act((db) => saveRoom(db, room))).id);
	}
	const member = { name: 'Zoé Martin', role: 'animateur' as const, centreId: workshop.centreId };
	zoe = (await world.asOperator([], (db) => addStaffMember(db, member))).staffId;
});

/** A course of four weeks around today, at an hour of its own unless told. */
let hour = 8;
async function course(roomId: string | null = rooms[0]!, animators = [workshop.animatorId]) {
	if (roomId) hour += 1;
	const two = String(hour).padStart(2, '0');
	return done(
		await act((db) =>
			planGroup(db, {
				...{ programmeId: workshop.programmes.get('ateliers')!, year: 2026, seances: 4 },
				...{ cycleLabel: 'novembre', groupLabel: crypto.randomUUID(), firstDay: '2026-11-16' },
				...{ startsAt: `${two}:00`, endsAt: `${two}:45`, ...(roomId && { roomId }) },
				...{ animators, skipped: [] }
			})
		)
	).id;
}
const change = (groupId: string, roomId: string | null, animators = [workshop.animatorId]) =>
	act((db) => changeGroup(db, { groupId, roomId, animators, today: TODAY }));
const booked = async (id: string, groupId: string) =>
	(
		await world.owner.query<{ day: string }>(
			`select s.day::text from bookings b join seances s on s.id = b.seance_id
			where coalesce(b.room_id, b.staff_id) = $1 and s.group_id = $2 order by s.day`,
			[id, groupId]
		)
	).rows.map(({ day }) => day);
const COMING = ['2026-11-30', '2026-12-07'];

describe('a group under way', () => {
	test('goes to another room for what is to come, and what was held stays where it was', async () => {
		const id = await course();
		expect(await change(id, rooms[1]!)).toEqual({ changed: 2 });
		expect(await booked(rooms[1]!, id)).toEqual(COMING);
		expect(await booked(rooms[0]!, id)).not.toEqual(expect.arrayContaining(COMING));
		const { rows } = await world.owner.query(
			`select s.day::text, r.room_id from seance_rooms r join seances s on s.id = r.seance_id
			where s.group_id = $1 order by s.day`,
			[id]
		);
		expect(rows).toEqual([
			{ day: '2026-11-16', room_id: rooms[0] },
			{ day: '2026-11-23', room_id: rooms[0] }
		]);
	});

	test('is led by somebody else from now on, and the first colleague is free', async () => {
		const id = await course();
		expect(await change(id, rooms[0]!, [zoe])).toEqual({ changed: 2 });
		expect(await booked(zoe, id)).toEqual(COMING);
		expect(await booked(workshop.animatorId, id)).not.toEqual(expect.arrayContaining(COMING));
		const { rows } = await world.owner.query(
			`select count(*)::int as past from seance_animators a join seances s on s.id = a.seance_id
			where s.group_id = $1 and a.staff_id = $2 and s.day < '2026-11-24'`,
			[id, workshop.animatorId]
		);
		expect(rows).toEqual([{ past: 2 }]);
	});

	test('keeps apart a séance that was moved by itself', async () => {
		const id = await course();
		const place = (await act((db) => showGroupPlace(db, id, TODAY)))!;
		const seanceId = place.toCome[0]!.id;
		const move = { day: COMING[0]!, startsAt: '20:00', endsAt: '20:45', venue: '', reason: '' };
		done(
			await act((db) =>
				moveSeance(db, { ...move, seanceId, roomId: rooms[2]!, despiteClosure: true })
			)
		);
		expect(await change(id, rooms[1]!)).toEqual({ changed: 2 });
		expect(await booked(rooms[2]!, id)).toEqual([COMING[0]]);
		expect(await booked(rooms[1]!, id)).toEqual([COMING[1]]);
	});

	test('is refused a room that another group has, by name and day, and nothing changes', async () => {
		const id = await course();
		const other = {
			firstDay: COMING[1]!,
			startsAt: `${hour}:15`,
			endsAt: `${hour}:30`,
			seances: 1
		};
		done(
			await act((db) =>
				planGroup(db, {
					...{ programmeId: workshop.programmes.get('ateliers')!, year: 2026, ...other },
					...{ cycleLabel: 'décembre', groupLabel: 'Autre', roomId: rooms[1]! },
					...{ animators: [], skipped: [] }
				})
			)
		);
		const before = [await booked(rooms[0]!, id), await workshop.journal()];
		expect(await change(id, rooms[1]!)).toEqual({
			refusal: 'taken',
			message: expect.stringMatching(/^Salle verte n’est pas libre le lundi 7 décembre 2026/)
		});
		expect([await booked(rooms[0]!, id), await workshop.journal()]).toEqual(before);
	});

	test('is refused what changes nothing, a stranger, a room or a group that is not there', async () => {
		const id = await course();
		const before = await workshop.journal();
		expect(await change(id, rooms[0]!)).toMatchObject({ refusal: 'same' });
		expect(await change(id, rooms[0]!, [crypto.randomUUID()])).toMatchObject({
			refusal: 'unknown-animator'
		});
		expect(await change(id, crypto.randomUUID())).toMatchObject({ refusal: 'unknown-room' });
		expect(await change(crypto.randomUUID(), rooms[0]!)).toMatchObject({ refusal: 'unknown' });
		const late = { groupId: id, roomId: rooms[1]!, animators: [], today: '2027-01-04' };
		expect(await act((db) => changeGroup(db, late))).toMatchObject({ refusal: 'over' });
		expect(await workshop.journal()).toEqual(before);
	});

	test('two groups that want one room at once: one has it', async () => {
		const one = await course();
		const twin = await course(null, [zoe]);
		const both = await Promise.all([change(one, rooms[2]!), change(twin, rooms[2]!, [zoe])]);
		expect(both.filter((answer) => 'refusal' in answer)).toHaveLength(1);
		const held = [await booked(rooms[2]!, one), await booked(rooms[2]!, twin)];
		expect(held.flat()).toEqual(COMING);
	});
});
