import { beforeEach, describe, expect, test } from 'vitest';
import {
	cancelSlot,
	recordArrival,
	showDropIn,
	takeSeat,
	undoVisit
} from '#lib/features/desk/drop-ins/index.server.ts';
import { addClosure } from '#lib/features/learning/closures/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { askAlone } from '#lib/platform/database/ask-in-one.ts';
import { countWaitingPlaces, placesWaiting } from './count-waiting-places.ts';
import { endPlaceRequest, giveSeat } from './end-request.ts';
import { notePlaceCall } from './note-call.ts';
import { readAsker } from './read-asker.ts';
import { A_TUESDAY, BY_HAND, done, LATER, phoneOf, TODAY, useAskedDesk } from './places.fixture.ts';
import { readSeatAskers } from './read-seat-askers.ts';
import { releaseHold } from './release-hold.ts';
import { undoLastOfPlace } from './undo-last.ts';

const desk = useAskedDesk();
const { act } = desk;

beforeEach(() => desk.clear());

/** Somebody asks; gives her ticket, and her request as the desk knows it. */
async function asked(change: Parameters<typeof desk.ask>[0] = {}) {
	const { ticket } = done(await desk.ask(change));
	const { waiting } = await desk.list();
	return { ticket, id: waiting.at(-1)!.id };
}
const seats = async (slotId: string) => (await act((db) => showDropIn(db, slotId)))!.slot.seatsLeft;
/** As a home counts them. */
const counted = async (db: Db, today: string) =>
	countWaitingPlaces(db, today, await askAlone(db, placesWaiting));
const give = (id: string, slotId: string) => act((db) => giveSeat(db, { id, slotId }));
const standing = async (ticket: string) => (await desk.ticket(ticket))!;

test('the desk calls, notes it, and gives the seat in one tap', async () => {
	const slotId = await desk.plan();
	const { ticket, id } = await asked({ occasion: slotId });
	done(await act((db) => notePlaceCall(db, { id, result: 'no-answer' })));
	expect(await standing(ticket)).toMatchObject({ lastCall: 'no-answer', outcome: null });
	done(await act((db) => notePlaceCall(db, { id, result: 'reached' })));
	done(await give(id, slotId));
	expect(await seats(slotId)).toBe(1);
	expect(await standing(ticket)).toMatchObject({
		...{ lastCall: 'reached', outcome: 'given-a-place' },
		...{ title: 'Permanence numérique', day: LATER, startsAt: '14:00' }
	});
	const { waiting, ended } = await desk.list();
	expect(waiting).toEqual([]);
	expect(ended).toMatchObject([
		{ calls: [{ result: 'no-answer' }, { result: 'reached' }], end: { slotId } }
	]);
});

test('a ticket says where a request stands, and nothing of who asked', async () => {
	const { ticket } = await asked({ firstName: 'Jeannette', words: 'Ma mère débute' });
	const told = JSON.stringify(await standing(ticket));
	expect(told).not.toMatch(/Jeannette|639981234|débute/);
	expect(Object.keys(await standing(ticket))).not.toContain('id');
	expect(await desk.ticket('a'.repeat(43))).toBeNull();
	expect(await desk.ticket('trop-court')).toBeNull();
	const atDesk = await act((db) =>
		db.selectFrom('place_requests').select('ticket_digest').execute()
	);
	expect(JSON.stringify(atDesk)).not.toContain(ticket);
});

describe('the last seat', () => {
	test('goes to one of two people, whoever gives it; the other still waits', async () => {
		const slotId = await desk.plan(1);
		const first = await asked({ occasion: slotId, phone: phoneOf(1) });
		const second = await asked({ occasion: slotId, phone: phoneOf(2) });
		const answers = await desk.atOnce(
			(db) => giveSeat(db, { id: first.id, slotId }),
			(db) => giveSeat(db, { id: second.id, slotId })
		);
		expect(answers[0]).toHaveProperty('ended');
		expect(answers[1]).toMatchObject({ refusal: 'slot-full' });
		expect((await desk.list()).waiting).toMatchObject([{ id: second.id }]);
		expect(await standing(second.ticket)).toMatchObject({ outcome: null });
	});

	test('given to one person at two desks, is one seat', async () => {
		const slotId = await desk.plan(5);
		const { id } = await asked({ occasion: slotId });
		const answers = await desk.atOnce(
			(db) => giveSeat(db, { id, slotId }),
			(db) => giveSeat(db, { id, slotId })
		);
		expect(answers[1]).toMatchObject({ refusal: 'already-ended' });
		expect(await seats(slotId)).toBe(4);
	});

	test('given while she gives up, is given to nobody', async () => {
		const slotId = await desk.plan(1);
		const { id, ticket } = await asked({ occasion: slotId });
		const given = desk.act((db) => giveSeat(db, { id, slotId }));
		const gaveUp = desk.giveUp(ticket);
		await Promise.all([given, gaveUp]);
		await desk.giveUp(ticket);
		expect(await seats(slotId)).toBe(1);
		expect(await standing(ticket)).toMatchObject({ outcome: 'gave-up-by-ticket' });
	});
});

describe('she gives up by her ticket', () => {
	test('and the seat is free again, once', async () => {
		const slotId = await desk.plan(1);
		const { id, ticket } = await asked({ occasion: slotId });
		done(await give(id, slotId));
		expect(await seats(slotId)).toBe(0);
		expect(await desk.giveUp(ticket)).toEqual({ ended: id });
		expect(await desk.giveUp(ticket)).toBeNull();
		expect(await seats(slotId)).toBe(1);
		expect((await desk.list()).ended).toMatchObject([
			{ end: { outcome: 'gave-up-by-ticket', by: null } }
		]);
		done(await act((db) => takeSeat(db, { slotId })));
	});

	test('before anybody called: the desk reads it, and calls nobody', async () => {
		const { id, ticket } = await asked();
		expect(await desk.giveUp(ticket)).toEqual({ ended: id });
		expect((await desk.list()).waiting).toEqual([]);
		const told = await act((db) => endPlaceRequest(db, { id, outcome: 'not-reachable' }));
		expect(told).toMatchObject({
			refusal: 'already-ended',
			message: expect.stringContaining('renoncé')
		});
		expect(await act((db) => undoLastOfPlace(db, id))).toMatchObject({ refusal: 'hers' });
	});

	test('not once she is there, nor once the day is past', async () => {
		const today = await desk.plan(1, TODAY);
		const came = await asked({ occasion: today, phone: phoneOf(1) });
		done(await give(came.id, today));
		const visit = (await act((db) => showDropIn(db, today)))!.visits[0]!;
		done(await act((db) => recordArrival(db, { visitId: visit.id, today: TODAY })));
		expect(await desk.giveUp(came.ticket)).toBeNull();
		expect(await standing(came.ticket)).toMatchObject({ outcome: 'given-a-place' });
		const later = await desk.plan(1);
		const missed = await asked({ occasion: later, phone: phoneOf(2) });
		done(await give(missed.id, later));
		expect(await desk.giveUp(missed.ticket, A_TUESDAY.add({ hours: 24 * 5 }))).toBeNull();
		expect(await seats(later)).toBe(0);
	});

	test('a ticket of nobody gives up nothing', async () => {
		await asked();
		expect(await desk.giveUp('a'.repeat(43))).toBeNull();
		expect((await desk.list()).waiting).toHaveLength(1);
	});
});

describe('the last thing noted is taken back', () => {
	test('a seat is free again, then a call is forgotten, then there is nothing', async () => {
		const slotId = await desk.plan(1);
		const { id, ticket } = await asked({ occasion: slotId });
		done(await act((db) => notePlaceCall(db, { id, result: 'message' })));
		done(await give(id, slotId));
		const undo = () => act((db) => undoLastOfPlace(db, id));
		done(await undo());
		expect(await seats(slotId)).toBe(1);
		expect(await standing(ticket)).toMatchObject({ outcome: null, lastCall: 'message' });
		done(await undo());
		expect(await standing(ticket)).toMatchObject({ outcome: null, lastCall: null });
		expect(await undo()).toMatchObject({ refusal: 'nothing-to-undo' });
		done(await give(id, slotId));
	});

	test('but not a seat that somebody sits on', async () => {
		const slotId = await desk.plan(1, TODAY);
		const { id } = await asked({ occasion: slotId });
		done(await give(id, slotId));
		const visit = (await act((db) => showDropIn(db, slotId)))!.visits[0]!;
		done(await act((db) => recordArrival(db, { visitId: visit.id, today: TODAY })));
		expect(await act((db) => undoLastOfPlace(db, id))).toMatchObject({ refusal: 'arrived' });
		expect((await desk.list()).ended).toHaveLength(1);
	});
});

test('another centre neither reads nor ends it', async () => {
	const { id } = await asked();
	const next = await desk.world.addCentre('la-digue');
	const there = <T>(work: Parameters<typeof desk.world.as<T>>[2]) =>
		desk.world.as('direction', next, work);
	const unknown = { refusal: 'unknown-place-request' };
	expect(await there((db) => endPlaceRequest(db, { id, outcome: 'not-for-us' }))).toMatchObject(
		unknown
	);
	expect(await there((db) => notePlaceCall(db, { id, result: 'reached' }))).toMatchObject(unknown);
	expect(await there((db) => releaseHold(db, id))).toMatchObject(unknown);
	expect(await there((db) => undoLastOfPlace(db, id))).toMatchObject(unknown);
	expect(await there((db) => readAsker(db, id))).toBeNull();
	expect(await there((db) => counted(db, TODAY))).toEqual({ waiting: 0, late: 0 });
	expect((await desk.list()).waiting).toHaveLength(1);
});

test('what was set aside is looked at once, and called back', async () => {
	done(await desk.ask({}, { sending: { ...BY_HAND, seconds: 1 } }));
	const { id } = (await desk.list()).waiting[0]!;
	expect(await act((db) => releaseHold(db, id))).toEqual({ released: id });
	expect(await act((db) => releaseHold(db, id))).toEqual({ released: id });
	expect((await desk.list()).waiting).toMatchObject([
		{ hold: { reason: 'too-fast', isReleased: true } }
	]);
});

test('two working days later it is late; a closed centre has a day more', async () => {
	await asked();
	const count = (today: string) => act((db) => counted(db, today));
	expect(await count('2026-11-26')).toEqual({ waiting: 1, late: 0 });
	expect(await count('2026-11-27')).toEqual({ waiting: 1, late: 1 });
	expect((await desk.list('2026-11-27')).waiting).toMatchObject([{ isLate: true }]);
	await desk.world.as('direction', desk.centreId, (db) =>
		addClosure(db, { name: 'Inventaire', firstDay: '2026-11-25', lastDay: '2026-11-25' })
	);
	expect(await count('2026-11-27')).toEqual({ waiting: 1, late: 0 });
	await desk.world.owner.query('delete from closures');
});

describe('a place that is promised is told as it is', () => {
	test('in another slot than the one she asked for: its own day', async () => {
		const wanted = await desk.plan(1);
		const other = await desk.plan(1, '2026-12-03');
		const { id, ticket } = await asked({ occasion: wanted });
		done(await give(id, other));
		expect(await standing(ticket)).toMatchObject({ day: '2026-12-03', isLost: false });
		const friday = A_TUESDAY.add({ hours: 24 * 3 });
		expect(await desk.giveUp(ticket, friday)).toEqual({ ended: id });
		expect(await seats(other)).toBe(1);
	});

	test('lost once the slot is cancelled: the desk reads it, and finds another', async () => {
		const slotId = await desk.plan(1);
		const { id, ticket } = await asked({ occasion: slotId });
		done(await give(id, slotId));
		expect((await desk.list()).ended).toMatchObject([{ end: { isLost: false } }]);
		done(await act((db) => cancelSlot(db, { slotId, reason: 'animatrice malade' })));
		expect(await standing(ticket)).toMatchObject({ outcome: 'given-a-place', isLost: true });
		expect((await desk.list()).ended).toMatchObject([{ end: { isLost: true } }]);
		done(await act((db) => undoLastOfPlace(db, id)));
		const other = await desk.plan(1, '2026-12-03');
		done(await give(id, other));
		expect(await standing(ticket)).toMatchObject({ day: '2026-12-03', isLost: false });
	});

	test('lost once the seat is taken back at the desk', async () => {
		const slotId = await desk.plan(1);
		const { id, ticket } = await asked({ occasion: slotId });
		done(await give(id, slotId));
		const visit = (await act((db) => showDropIn(db, slotId)))!.visits[0]!;
		expect(await act((db) => readSeatAskers(db, [visit.id]))).toEqual(
			new Map([[visit.id, { firstName: 'Jeanne', phone: '+33639981234' }]])
		);
		done(await act((db) => undoVisit(db, visit.id)));
		expect(await standing(ticket)).toMatchObject({ isLost: true });
	});
});
