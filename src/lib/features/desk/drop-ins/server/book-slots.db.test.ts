import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { saveRoom } from '#lib/features/resources/bookings/index.server.ts';
import { cancelSlot, restoreSlot } from './cancel-slot.ts';
import { changeSlot } from './change-slot.ts';
import { done, useDesk } from './drop-in.fixture.ts';
import { planDropIns } from './plan-drop-ins.ts';
import { showDropIn } from './show-drop-in.ts';

const desk = useDesk();
const { act, world } = desk;
let roomId: string;
let karim: string;

beforeAll(async () => {
	const room = { id: null, name: 'Salle informatique', seats: 9, provides: [] };
	roomId = done(await act((db) => saveRoom(db, room))).id;
	const member = { name: 'Karim Lamrani', role: 'animateur' as const, centreId: desk.centreId };
	karim = (await world.asOperator([], (db) => addStaffMember(db, member))).staffId;
});

const plan = { day: '2026-12-02', startsAt: '14:00', endsAt: '17:00', capacity: 6 };
const here = () => ({ roomId, animatorIds: [karim] });
const booked = async (slotId: string) => {
	const { rows } = await world.owner.query<{ during: string }>(
		'select during::text as during from bookings where slot_id = $1 order by room_id nulls last',
		[slotId]
	);
	return rows.map(({ during }) => during);
};
const one = async (change: Partial<typeof plan>) =>
	done(await act((db) => planDropIns(db, { ...plan, ...change, ...here() }))).ids[0]!;

test('a slot takes its room and who keeps it; a séance or another slot is told who has them', async () => {
	const slotId = await one({});
	expect(await booked(slotId)).toHaveLength(2);
	expect((await act((db) => showDropIn(db, slotId)))!.slot).toMatchObject({
		venue: 'Salle informatique',
		roomId,
		animators: [{ id: karim, name: 'Karim Lamrani' }]
	});
	const before = await desk.count('drop_in_slots');
	const late = { ...plan, startsAt: '16:00', endsAt: '18:00', roomId, animatorIds: [] };
	expect(await act((db) => planDropIns(db, late))).toEqual({
		refusal: 'taken',
		message: expect.stringContaining(
			'Salle informatique n’est pas libre le mercredi 2 décembre 2026, de 14\u00a0h à 17\u00a0h (un créneau libre'
		)
	});
	expect(await desk.count('drop_in_slots')).toBe(before);
});

test('one day of a series when the room is taken, and nothing of it is planned', async () => {
	await one({ day: '2027-01-13' });
	const before = await desk.count('drop_in_slots');
	const series = { ...plan, day: '2027-01-06', until: '2027-01-20', startsAt: '15:00' };
	expect(await act((db) => planDropIns(db, { ...series, ...here() }))).toMatchObject({
		refusal: 'taken'
	});
	expect(await desk.count('drop_in_slots')).toBe(before);
});

test('moved, it gives back its hour; cancelled, it gives all back; put back, it asks again', async () => {
	const slotId = await one({ day: '2026-12-09' });
	const moved = { slotId, ...plan, day: '2026-12-10', ...here() };
	done(await act((db) => changeSlot(db, moved)));
	expect((await booked(slotId)).every((during) => during.includes('2026-12-10'))).toBe(true);
	done(await act((db) => cancelSlot(db, { slotId })));
	expect(await booked(slotId)).toEqual([]);
	const other = await one({ day: '2026-12-10', startsAt: '15:00' });
	expect(await act((db) => restoreSlot(db, slotId))).toMatchObject({ refusal: 'taken' });
	expect((await act((db) => showDropIn(db, slotId)))!.slot.cancelled).toBe(true);
	done(await act((db) => cancelSlot(db, { slotId: other })));
	done(await act((db) => restoreSlot(db, slotId)));
	expect(await booked(slotId)).toHaveLength(2);
});

test('two who plan in one room at the same moment: one has it, the other is told', async () => {
	const on = { ...plan, day: '2026-12-16', roomId, animatorIds: [] };
	const [first, second] = await desk.atOnce(
		(db) => planDropIns(db, on),
		(db) => planDropIns(db, { ...on, startsAt: '15:00' })
	);
	expect(done(first).ids).toHaveLength(1);
	expect(second).toMatchObject({ refusal: 'taken' });
});

test('a room or a colleague that is not of the centre is refused, and nothing is planned', async () => {
	const before = await desk.count('drop_in_slots');
	const on = { ...plan, day: '2026-12-17' };
	expect(
		await act((db) => planDropIns(db, { ...on, roomId: randomUUID(), animatorIds: [] }))
	).toMatchObject({ refusal: 'unknown-room' });
	expect(
		await act((db) => planDropIns(db, { ...on, roomId, animatorIds: [randomUUID()] }))
	).toMatchObject({ refusal: 'unknown-animator' });
	expect(await desk.count('drop_in_slots')).toBe(before);
});
