import { expect, test } from 'vitest';
import { entranceDates, isOpenOn } from '../domain/entrance.ts';
import { listEntrances, saveEntrance } from './partner-entrances.ts';
import { done, useDesk } from './partners.fixture.ts';
import { readReferral } from './read-referral.ts';

const desk = useDesk();
const { act } = desk;

test('a partner has several doors, each with its dates, and she is sent through one of its own', async () => {
	const add = (partnerId: string, name: string, from: string | null, until: string | null = null) =>
		act((db) => saveEntrance(db, { id: null, partnerId, name, whatFor: '', from, until }));
	const { id: mediation } = done(await add(desk.ccas, 'Médiation', '2016-01-01'));
	const { id: training } = done(await add(desk.ccas, 'Formation', '2026-03-02', '2026-09-30'));
	expect(await add(desk.ccas, 'Insertion', '2026-03-02', '2026-03-01')).toMatchObject({
		refusal: 'dates'
	});
	const { id: theirs } = done(await add(desk.franceServices, 'Guichet', null));

	const doors = await act((db) => listEntrances(db, desk.ccas));
	expect(doors.map(entranceDates)).toEqual(['du 2 mars 2026 au 30 septembre 2026', 'depuis 2016']);
	expect(doors.map((door) => isOpenOn(door, '2026-11-24'))).toEqual([false, true]);

	const { id } = await desk.refer({ partnerId: desk.ccas, entranceId: mediation });
	expect(await act((db) => readReferral(db, id))).toMatchObject({
		entrance: { name: 'Médiation', whatFor: null, from: '2016-01-01', until: null }
	});
	await expect(desk.refer({ partnerId: desk.ccas, entranceId: theirs })).rejects.toThrow(
		/"entrance"/
	);
	expect(training).toBeTruthy();
});
