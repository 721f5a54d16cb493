import { describe, expect, test } from 'vitest';
import { addOffer, withdrawOffer } from './add-offer.ts';
import { FRIDAY, useGroupCentre, WEDNESDAY } from '../wishes/groups.fixture.ts';
import { listOffers } from './list-offers.ts';

const centre = useGroupCentre();
const list = () => centre.act((db) => listOffers(db, centre.programmeId));
const add = (slot: string, change = {}) =>
	centre.act((db) => addOffer(db, centre.newOffer(slot, change)));

describe('the slots of a programme', () => {
	test('are listed in the order of the week, with who could lead them and how', async () => {
		const friday = await centre.offer(FRIDAY);
		const wednesday = await centre.offer(WEDNESDAY, { room: 'Espace numérique', capacity: 6 });
		const offers = await list();
		expect(offers.map(({ id }) => id)).toEqual([wednesday, friday]);
		expect(offers[0]).toMatchObject({ startsAt: '17:00', minutes: 120, capacity: 6, minimum: 2 });
		expect(offers[0]!.animators.map(({ name, profile }) => `${name} ${profile}`)).toEqual([
			'Camille Animatrice pedagogic',
			'Yanis Animateur technical'
		]);
	});

	test('two of the very same start are two choices; hours that cross are refused by name', async () => {
		await centre.offer(WEDNESDAY, { room: 'Salle 2' });
		const before = await centre.count('group_offers');
		const crossed = await add('3-18:00');
		expect(crossed).toMatchObject({ refusal: 'overlap' });
		expect('message' in crossed && crossed.message).toContain('Camille Animatrice');
		expect(await centre.count('group_offers')).toBe(before);
		expect(await add('3-19:00')).toHaveProperty('id');
	});

	test('a room holds one group at a time, whoever leads', async () => {
		const elsewhere = { animators: [], format: 'open', room: 'espace numérique ' } as const;
		expect(await add('3-16:30', elsewhere)).toMatchObject({ refusal: 'overlap' });
		expect(await add('3-16:30', { ...elsewhere, room: 'Salle 9' })).toHaveProperty('id');
	});

	test('one that nobody could lead, or from a stranger, is refused and leaves nothing', async () => {
		const before = await centre.count('group_offers');
		expect(await add('2-10:00', { animators: [] })).toMatchObject({ refusal: 'leader-missing' });
		const stranger = [crypto.randomUUID()];
		expect(await add('2-10:00', { animators: stranger })).toMatchObject({
			refusal: 'unknown-animator'
		});
		expect(await add('2-23:00')).toMatchObject({ refusal: 'hours' });
		expect(await add('2-10:00', { minimum: 10 })).toMatchObject({ refusal: 'seats' });
		expect(await add('2-10:00', { provides: ['ascenseur'] })).toMatchObject({
			refusal: 'unknown-need'
		});
		expect(await add('2-10:00', { partnerId: crypto.randomUUID() })).toMatchObject({
			refusal: 'unknown-partner'
		});
		expect(await centre.count('group_offers')).toBe(before);
	});

	test('one withdrawn is offered no more, and its hour is free again; twice is refused', async () => {
		const id = await centre.offer('1-09:00');
		expect(await centre.act((db) => withdrawOffer(db, id))).toEqual({ id });
		expect((await list()).some((offer) => offer.id === id)).toBe(false);
		expect(await centre.act((db) => withdrawOffer(db, id))).toMatchObject({
			refusal: 'withdrawn'
		});
		expect(await add('1-10:00')).toHaveProperty('id');
	});

	test('two colleagues who promise one room at once: the second is told', async () => {
		const room = (slot: string) => add(slot, { room: 'Cuisine', animators: [], format: 'open' });
		const both = await Promise.all([room('7-10:00'), room('7-11:00')]);
		expect(both.filter((one) => 'refusal' in one)).toHaveLength(1);
	});
});
