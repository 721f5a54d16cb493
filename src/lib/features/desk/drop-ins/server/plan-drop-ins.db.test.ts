import { describe, expect, test } from 'vitest';
import { cancelSlot, restoreSlot } from './cancel-slot.ts';
import { changeSlot } from './change-slot.ts';
import { done, TODAY, useDesk } from './drop-in.fixture.ts';
import { listDropIns, listDropInsBetween } from './list-drop-ins.ts';
import { planDropIns } from './plan-drop-ins.ts';
import { recordArrival } from './record-arrival.ts';
import { showDropIn } from './show-drop-in.ts';
import { takeSeat } from './take-seat.ts';

const desk = useDesk();
const { act } = desk;
const plan = { day: '2026-04-27', startsAt: '14:00', endsAt: '17:00', capacity: 6 };
const slotOf = async (id: string) => (await act((db) => showDropIn(db, id)))!.slot;

test('every Monday until June skips Whit Monday, and says so', async () => {
	const planned = done(
		await act((db) => planDropIns(db, { ...plan, until: '2026-06-01', venue: ' Médiathèque ' }))
	);
	expect(planned.holidays).toEqual(['2026-05-25']);
	const slots = await act((db) => listDropInsBetween(db, '2026-04-01', '2026-06-30'));
	expect(slots.map(({ day }) => day)).toEqual([
		'2026-04-27',
		'2026-05-04',
		'2026-05-11',
		'2026-05-18',
		'2026-06-01'
	]);
	expect(slots[0]).toMatchObject({ venue: 'Médiathèque', capacity: 6, seatsLeft: 6, expected: 0 });
});

test('a series planned twice, by two people at once, makes each slot once', async () => {
	const series = { ...plan, day: '2026-09-02', until: '2026-09-16', startsAt: '10:00' };
	const [first, second] = await desk.atOnce(
		(db) => planDropIns(db, series),
		(db) => planDropIns(db, { ...series, until: '2026-09-23' })
	);
	expect(done(first).ids).toHaveLength(3);
	expect(done(second)).toMatchObject({
		ids: [expect.any(String)],
		already: ['2026-09-02', '2026-09-09', '2026-09-16']
	});
	expect(await act((db) => planDropIns(db, series))).toMatchObject({ refusal: 'slot-exists' });
});

describe('a plan is refused, and no slot is made', () => {
	test.each([
		['on 11 November', { day: '2026-11-11' }, 'holiday'],
		['on 30 February', { day: '2026-02-30' }, 'day'],
		['on a day half typed', { day: '0002-01-01' }, 'day'],
		['that ends before it begins', { endsAt: '13:00' }, 'hours'],
		['at an hour that does not exist', { startsAt: '25:00' }, 'hours'],
		['without a seat', { capacity: 0 }, 'capacity'],
		['with half a seat', { capacity: 1.5 }, 'capacity'],
		['that stops before it starts', { until: '2026-04-01' }, 'until'],
		['of two years', { until: '2028-04-27' }, 'until']
	])('%s', async (_story, change, refusal) => {
		const before = await desk.count('drop_in_slots');
		expect(await act((db) => planDropIns(db, { ...plan, ...change }))).toMatchObject({ refusal });
		expect(await desk.count('drop_in_slots')).toBe(before);
	});

	test('whose place holds a card number', async () => {
		const before = await desk.count('drop_in_slots');
		const venue = `carte 4${'1'.repeat(15)}`;
		expect(await act((db) => planDropIns(db, { ...plan, venue }))).toMatchObject({
			refusal: 'confidential'
		});
		expect(await desk.count('drop_in_slots')).toBe(before);
	});
});

test('a slot is cancelled with its reason and restored; who was expected is expected again', async () => {
	const [slotId] = (await desk.plan()) as [string];
	done(await act((db) => takeSeat(db, { slotId })));
	done(await act((db) => cancelSlot(db, { slotId, reason: ' animateur absent ' })));
	done(await act((db) => cancelSlot(db, { slotId, reason: 'autre chose' })));
	expect(await slotOf(slotId)).toMatchObject({ cancelled: true, reason: 'animateur absent' });
	done(await act((db) => restoreSlot(db, slotId)));
	expect(await slotOf(slotId)).toMatchObject({ cancelled: false, reason: null, expected: 1 });
});

test('a slot where somebody came is not cancelled', async () => {
	const [slotId] = (await desk.plan()) as [string];
	const { id } = done(await act((db) => takeSeat(db, { slotId })));
	done(await act((db) => recordArrival(db, { visitId: id, today: TODAY })));
	expect(await act((db) => cancelSlot(db, { slotId }))).toMatchObject({ refusal: 'was-held' });
	expect((await slotOf(slotId)).cancelled).toBe(false);
});

test('seats, end and place are put right, but never under the seats that are held', async () => {
	const [slotId] = (await desk.plan()) as [string];
	done(await act((db) => takeSeat(db, { slotId })));
	done(await act((db) => takeSeat(db, { slotId })));
	const { day, startsAt } = await slotOf(slotId);
	const own = { day, startsAt, roomId: null, animatorIds: [] };
	const change = { slotId, ...own, endsAt: '18:00', venue: 'Salle 2' };
	expect(await act((db) => changeSlot(db, { ...change, capacity: 1 }))).toMatchObject({
		refusal: 'seats-taken'
	});
	expect(
		await act((db) => changeSlot(db, { ...change, endsAt: '07:00', capacity: 4 }))
	).toMatchObject({ refusal: 'hours' });
	expect(
		await act((db) => changeSlot(db, { ...change, startsAt: '07:30', capacity: 3 }))
	).toMatchObject({ refusal: 'day', message: expect.stringContaining('prévenez') });
	expect(await slotOf(slotId)).toMatchObject({ capacity: 2, endsAt: '17:00', venue: null });
	done(await act((db) => changeSlot(db, { ...change, capacity: 3 })));
	expect(await slotOf(slotId)).toMatchObject({ capacity: 3, endsAt: '18:00', venue: 'Salle 2' });
});

test('a neighbour sees, cancels and restores none of them', async () => {
	const [slotId] = (await desk.plan()) as [string];
	const neighbour = await desk.world.addCentre('la-digue');
	const there = <T>(work: Parameters<typeof desk.world.as<T>>[2]) =>
		desk.world.as('direction', neighbour, work);
	expect(await there((db) => listDropIns(db, TODAY))).toEqual([]);
	expect(await there((db) => showDropIn(db, slotId))).toBeNull();
	expect(await there((db) => cancelSlot(db, { slotId }))).toMatchObject({
		refusal: 'unknown-slot'
	});
	expect(await there((db) => restoreSlot(db, slotId))).toMatchObject({ refusal: 'unknown-slot' });
	expect((await slotOf(slotId)).cancelled).toBe(false);
});
