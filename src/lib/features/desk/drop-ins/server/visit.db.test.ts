import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { done, TODAY, useDesk } from './drop-in.fixture.ts';
import { recordArrival, undoArrival } from './record-arrival.ts';
import { recordLeaving, undoLeaving } from './record-leaving.ts';
import { showDropIn } from './show-drop-in.ts';
import { takeSeat, undoVisit } from './take-seat.ts';
import { gatherVisitsOf, visitsOf } from './visits-of.ts';

const desk = useDesk();
const { act } = desk;
const later = <T>(minutes: number, work: Parameters<typeof asActing<T>>[2]) =>
	asActing(
		desk.world.app,
		{ staffId: null, role: 'accueil', centres: [desk.centreId], at: A_TUESDAY.add({ minutes }) },
		work
	);

async function expected(change: Parameters<typeof desk.plan>[0] = {}) {
	const [slotId] = (await desk.plan(change)) as [string];
	return { slotId, visitId: done(await act((db) => takeSeat(db, { slotId }))).id };
}
const arrive = (visitId: string, today = TODAY) =>
	act((db) => recordArrival(db, { visitId, today }));
const visit = async (slotId: string) => (await act((db) => showDropIn(db, slotId)))!.visits[0]!;

test('she comes, stays an hour and twelve minutes, and leaves: seventy minutes are counted', async () => {
	const { slotId, visitId } = await expected();
	done(await arrive(visitId));
	expect((await visit(slotId)).arrivedAt).toEqual(A_TUESDAY);
	expect(await later(72, (db) => recordLeaving(db, { visitId }))).toEqual({ minutes: 70 });
	expect(await visit(slotId)).toMatchObject({ minutes: 70 });
});

test('minutes noted wrong are put right, and a second tap without minutes changes nothing', async () => {
	const { slotId, visitId } = await expected();
	await arrive(visitId);
	await later(30, (db) => recordLeaving(db, { visitId }));
	await later(31, (db) => recordLeaving(db, { visitId, minutes: 45 }));
	expect(await later(90, (db) => recordLeaving(db, { visitId }))).toEqual({ minutes: 45 });
	expect((await visit(slotId)).minutes).toBe(45);
});

test('whoever was not noted leaving is counted the length of the slot, the day after', async () => {
	const { visitId } = await expected({ startsAt: '09:00', endsAt: '11:30' });
	await arrive(visitId);
	expect(await later(24 * 60, (db) => recordLeaving(db, { visitId }))).toEqual({ minutes: 150 });
});

test('an arrival tapped twice keeps its first hour', async () => {
	const { slotId, visitId } = await expected();
	await arrive(visitId);
	await later(10, (db) => recordArrival(db, { visitId, today: TODAY }));
	expect((await visit(slotId)).arrivedAt).toEqual(A_TUESDAY);
});

test('each step is taken back in its turn, to a seat that is free again', async () => {
	const { slotId, visitId } = await expected();
	await arrive(visitId);
	done(await act((db) => recordLeaving(db, { visitId, minutes: 20 })));
	expect(await act((db) => undoArrival(db, visitId))).toMatchObject({ refusal: 'left' });
	expect(await act((db) => undoVisit(db, visitId))).toMatchObject({ refusal: 'arrived' });
	done(await act((db) => undoLeaving(db, visitId)));
	done(await act((db) => undoArrival(db, visitId)));
	expect(await visit(slotId)).toMatchObject({ arrivedAt: null, minutes: null });
	done(await act((db) => undoVisit(db, visitId)));
	done(await act((db) => undoVisit(db, visitId)));
	expect((await act((db) => showDropIn(db, slotId)))!).toMatchObject({
		visits: [],
		slot: { seatsLeft: 2 }
	});
});

test('who left gave her seat: she is not there again once somebody has it', async () => {
	const { slotId, visitId } = await expected({ capacity: 1 });
	await arrive(visitId);
	await act((db) => recordLeaving(db, { visitId, minutes: 30 }));
	done(await act((db) => takeSeat(db, { slotId })));
	expect(await act((db) => undoLeaving(db, visitId))).toMatchObject({ refusal: 'slot-full' });
	expect((await visit(slotId)).minutes).toBe(30);
});

describe('nothing is noted', () => {
	test('before the day, before an arrival, or on a visit taken back', async () => {
		const tomorrow = await expected({ day: '2026-11-25' });
		expect(await arrive(tomorrow.visitId)).toMatchObject({ refusal: 'too-early' });
		expect(
			await act((db) => recordLeaving(db, { visitId: tomorrow.visitId, minutes: 10 }))
		).toMatchObject({ refusal: 'not-arrived' });
		const taken = await expected();
		await act((db) => undoVisit(db, taken.visitId));
		expect(await arrive(taken.visitId)).toMatchObject({ refusal: 'undone' });
		expect(await visit(tomorrow.slotId)).toMatchObject({ arrivedAt: null, minutes: null });
	});

	test.each([0, -5, 1441, 2.5, Number.NaN])('of a stay of %d minutes', async (minutes) => {
		const { slotId, visitId } = await expected();
		await arrive(visitId);
		expect(await act((db) => recordLeaving(db, { visitId, minutes }))).toMatchObject({
			refusal: 'minutes'
		});
		expect((await visit(slotId)).minutes).toBeNull();
	});

	test('by another centre, nor of nobody', async () => {
		const { slotId, visitId } = await expected();
		const neighbour = await desk.world.addCentre(`n-${randomUUID().slice(0, 8)}`);
		const there = (work: (db: Db) => Promise<object>) =>
			desk.world.as('direction', neighbour, work);
		const unknown = { refusal: 'unknown-visit' };
		expect(await there((db) => recordArrival(db, { visitId, today: TODAY }))).toMatchObject(
			unknown
		);
		expect(await there((db) => recordLeaving(db, { visitId, minutes: 5 }))).toMatchObject(unknown);
		expect(await there((db) => undoVisit(db, visitId))).toMatchObject(unknown);
		expect(await arrive(randomUUID())).toMatchObject({ refusal: 'unknown-visit' });
		expect(await visit(slotId)).toMatchObject({ arrivedAt: null, minutes: null });
	});
});

test('all of her visits can be gathered; her own list leaves out what was taken back', async () => {
	const personId = await desk.addResident('Fontaine');
	const [slotId, next] = (await desk.plan({ until: '2026-12-01' })) as [string, string];
	done(await act((db) => takeSeat(db, { slotId, personId, device: 'ordinateur' })));
	const { id } = done(await act((db) => takeSeat(db, { slotId: next, personId })));
	await act((db) => undoVisit(db, id));
	expect(await act((db) => visitsOf(db, personId))).toMatchObject([
		{ slotId, day: TODAY, device: 'ordinateur', arrivedAt: null, slotCancelled: false }
	]);
	expect((await act((db) => gatherVisitsOf(db, personId))).map(({ undoneAt }) => undoneAt)).toEqual(
		[A_TUESDAY, null]
	);
	const neighbour = await desk.world.addCentre('le-semaphore');
	expect(await desk.world.as('direction', neighbour, (db) => gatherVisitsOf(db, personId))).toEqual(
		[]
	);
});
