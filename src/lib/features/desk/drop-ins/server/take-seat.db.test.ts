import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { cancelSlot } from './cancel-slot.ts';
import { done, TODAY, useDesk } from './drop-in.fixture.ts';
import { showDropIn } from './show-drop-in.ts';
import { takeSeat, undoVisit } from './take-seat.ts';
import { welcomeVisitor } from './welcome-visitor.ts';

const desk = useDesk();
const { act } = desk;
const take = (slotId: string, personId?: string) => act((db) => takeSeat(db, { slotId, personId }));
const shown = async (slotId: string) => (await act((db) => showDropIn(db, slotId)))!;

test('the last seat goes to one person only, when two desks give it at the same moment', async () => {
	const [slotId] = (await desk.plan()) as [string];
	done(await take(slotId));
	const [aubert, berger] = [await desk.addResident('Aubert'), await desk.addResident('Berger')];
	const [first, second] = await desk.atOnce(
		(db) => takeSeat(db, { slotId, personId: aubert }),
		(db) => takeSeat(db, { slotId, personId: berger })
	);
	expect(first).toHaveProperty('id');
	expect(second).toEqual({
		refusal: 'slot-full',
		message: expect.stringContaining('(2 places)')
	});
	const { slot, visits } = await shown(slotId);
	expect(slot).toMatchObject({ expected: 2, seatsLeft: 0 });
	expect(visits.map(({ name }) => name)).toEqual([null, 'Jeanne Aubert']);
});

test('the same person asked for at two desks has one seat', async () => {
	const [slotId] = (await desk.plan({ capacity: 10 })) as [string];
	const personId = await desk.addResident('Caron');
	const answers = await desk.atOnce(
		(db) => takeSeat(db, { slotId, personId }),
		(db) => takeSeat(db, { slotId, personId })
	);
	expect(answers.filter((answer) => 'id' in answer)).toHaveLength(1);
	expect(answers[1]).toMatchObject({ refusal: 'already-expected' });
	expect((await shown(slotId)).slot.expected).toBe(1);
});

test('a seat cancelled while another desk gives it is not given', async () => {
	const [slotId] = (await desk.plan()) as [string];
	const [, seat] = await desk.atOnce(
		(db) => cancelSlot(db, { slotId, reason: 'animateur absent' }),
		(db) => takeSeat(db, { slotId })
	);
	expect(seat).toMatchObject({ refusal: 'slot-cancelled' });
	expect((await shown(slotId)).visits).toEqual([]);
});

test('a seat taken back is free again', async () => {
	const [slotId] = (await desk.plan({ capacity: 1 })) as [string];
	const { id } = done(await take(slotId));
	expect(await take(slotId)).toMatchObject({
		refusal: 'slot-full',
		message: expect.stringContaining('(1 place)')
	});
	await act((db) => undoVisit(db, id));
	done(await take(slotId, await desk.addResident('Delattre')));
	expect((await shown(slotId)).visits.map(({ name }) => name)).toEqual(['Jeanne Delattre']);
});

test('somebody without a seat kept is welcomed while there is one, and only then', async () => {
	const [slotId] = (await desk.plan({ capacity: 1 })) as [string];
	done(await act((db) => welcomeVisitor(db, { slotId, device: 'tablette', today: TODAY })));
	expect((await shown(slotId)).slot).toMatchObject({ expected: 0, there: 1, seatsLeft: 0 });
	expect(await act((db) => welcomeVisitor(db, { slotId, today: TODAY }))).toMatchObject({
		refusal: 'slot-full'
	});
	expect((await shown(slotId)).visits).toMatchObject([{ device: 'tablette', personId: null }]);
});

test('nobody is welcomed in a slot of tomorrow, and no seat is left behind', async () => {
	const [slotId] = (await desk.plan({ day: '2026-11-25' })) as [string];
	expect(await act((db) => welcomeVisitor(db, { slotId, today: TODAY }))).toMatchObject({
		refusal: 'too-early'
	});
	expect((await shown(slotId)).visits).toEqual([]);
});

describe('a seat is refused, and nothing is written', () => {
	test('in a slot of another centre, or of none', async () => {
		const [slotId] = (await desk.plan()) as [string];
		const neighbour = await desk.world.addCentre('la-digue');
		const asked = (id: string) =>
			desk.world.as('direction', neighbour, (db) => takeSeat(db, { slotId: id }));
		expect(await asked(slotId)).toMatchObject({ refusal: 'unknown-slot' });
		expect(await asked(randomUUID())).toMatchObject({ refusal: 'unknown-slot' });
		expect((await shown(slotId)).visits).toEqual([]);
	});

	test('to a resident of another centre', async () => {
		const [slotId] = (await desk.plan()) as [string];
		const neighbour = await desk.world.addCentre('la-criee');
		const stranger = await desk.world.as('accueil', neighbour, (db) =>
			addPerson(db, { familyName: 'Evrard', givenName: 'Odile' })
		);
		expect(await take(slotId, done(stranger).id)).toMatchObject({ refusal: 'unknown-person' });
		expect((await shown(slotId)).visits).toEqual([]);
	});

	test('with a device that is on no list', async () => {
		const [slotId] = (await desk.plan()) as [string];
		const device = 'minitel' as 'autre';
		expect(await act((db) => takeSeat(db, { slotId, device }))).toMatchObject({
			refusal: 'device'
		});
		expect((await shown(slotId)).visits).toEqual([]);
	});
});
