import { expect, test } from 'vitest';
import { bandOfPeople, seatFit, type SeatGroup, type SeatPerson } from './seat-fit.ts';
import { weeklySlotName } from '../offers/slot-key.ts';

const LOW = [0.9, 0.1, 0] as const;
const MIDDLE = [0.1, 0.8, 0.1] as const;
const HIGH = [0, 0.1, 0.9] as const;
const wednesday = { weekday: 3, startsAt: '17:00' };
const NOT_THEN = `ne peut pas venir le ${weeklySlotName(wednesday)}`;
const group: SeatGroup = {
	slot: wednesday,
	isElsewhere: false,
	provides: ['step-free'],
	band: '0',
	left: 1
};
const person: SeatPerson = { wish: null, level: null, companions: [] };
const wish = { slots: [wednesday], needs: [], staysHere: false };
const fit = (her: Partial<SeatPerson>, its: Partial<SeatGroup> = {}) =>
	seatFit({ ...group, ...its }, { ...person, ...her });

test('who told nothing is thought free, and it is said', () => {
	expect(fit({})).toEqual({
		fits: true,
		why: ['ses créneaux\u00a0: à demander', 'niveau non connu']
	});
});

test('who comes that day, needs what the room has and is of a near level says why she fits', () => {
	const answer = fit({ wish: { ...wish, needs: ['step-free'] }, level: [...LOW] });
	expect(answer).toMatchObject({ fits: true });
	expect(answer).toMatchObject({
		why: [
			`peut venir le ${weeklySlotName(wednesday)}`,
			'niveau proche du groupe',
			expect.stringContaining('la salle a ce qu’il lui faut')
		]
	});
});

test.for<[string, Partial<SeatPerson>, Partial<SeatGroup>, string]>([
	['another day', { wish: { ...wish, slots: [{ weekday: 5, startsAt: '17:00' }] } }, {}, NOT_THEN],
	['another hour', { wish: { ...wish, slots: [{ weekday: 3, startsAt: '14:00' }] } }, {}, NOT_THEN],
	['no slot at all', { wish: { ...wish, slots: [] } }, {}, NOT_THEN],
	[
		'the centre only',
		{ wish: { ...wish, staysHere: true } },
		{ isElsewhere: true },
		'ne vient qu’au centre'
	],
	[
		'something the room lacks',
		{ wish: { ...wish, needs: ['hearing-loop'] } },
		{},
		'la salle n’a pas\u00a0: boucle magnétique (appareil auditif)'
	],
	['a level far away', { level: [...HIGH] }, {}, 'son niveau est loin de celui du groupe'],
	[
		'a companion and one seat',
		{ companions: ['Odette'] },
		{},
		'vient avec Odette\u00a0: il faut 2 places'
	]
])('%s stands in the way', ([, her, its, whyNot]) => {
	expect(fit(her, its)).toEqual({ fits: false, whyNot });
});

test('a room nobody described excludes nobody: the need is to be checked', () => {
	const answer = fit({ wish: { ...wish, needs: ['hearing-loop'] } }, { provides: null });
	expect(answer).toMatchObject({
		fits: true,
		why: expect.arrayContaining([expect.stringContaining('besoin à vérifier')])
	});
});

test('an open group takes every level, and a couple takes two seats', () => {
	expect(fit({ level: [...HIGH] }, { band: null })).toMatchObject({ fits: true });
	expect(fit({ companions: ['Odette'] }, { left: 2 })).toMatchObject({ fits: true });
});

test('a running group is of the band its people are nearest to, when they all fit it', () => {
	const formed = { isByLevel: true };
	expect(bandOfPeople([], formed)).toBeNull();
	expect(bandOfPeople([[...LOW]], formed)).toBe('0');
	expect(bandOfPeople([[...LOW], [...MIDDLE]], formed)).toBe('0-1');
	expect(bandOfPeople([[...HIGH]], formed)).toBe('2');
	expect(bandOfPeople([[...LOW], [...HIGH]], formed)).toBeNull();
});

test('one that was not formed by level is taken for one only when two are known', () => {
	const byHand = { isByLevel: false };
	expect(bandOfPeople([[...LOW]], byHand)).toBeNull();
	expect(bandOfPeople([[...LOW], [...LOW]], byHand)).toBe('0');
});
