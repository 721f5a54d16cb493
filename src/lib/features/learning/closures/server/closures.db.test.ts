import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { done, TODAY, useStoryCentre } from '../../../../../../tests/database/story-centre.ts';
import { closureOn } from '../domain/calendar.ts';
import { addClosure, withdrawClosure } from './add-closures.ts';
import { chooseZone } from './choose-zone.ts';
import { importHolidays } from './import-holidays.ts';
import { readCalendar } from './read-calendar.ts';

const centre = useStoryCentre('animateur');
const { act, world } = centre;

const calendar = () => act((db) => readCalendar(db, TODAY));
const reasonOn = async (day: string) => closureOn(day, await calendar())?.name ?? null;
const file = (first: string, back: string, name: string) =>
	`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${first}\r\nDTEND;VALUE=DATE:${back}\r\nSUMMARY:${name}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
const written = async () =>
	(await world.owner.query('select count(*) as count from closures')).rows[0].count as number;

test('a centre follows the zone of its commune until it chooses another', async () => {
	expect(await calendar()).toMatchObject({ zone: null, isChosen: false, periods: [] });
	await world.owner.query(`update centres set commune_insee = '62643' where id = $1`, [
		centre.centreId
	]);
	expect(await calendar()).toMatchObject({ zone: 'B', isChosen: false });
	expect(await reasonOn('2027-02-24')).toBe('Vacances d’hiver');
	await act((db) => chooseZone(db, 'C'));
	expect([await reasonOn('2027-02-24'), await reasonOn('2027-02-10')]).toEqual([
		null,
		'Vacances d’hiver'
	]);
	await act((db) => chooseZone(db, 'none'));
	expect([await reasonOn('2027-02-10'), await reasonOn('2026-12-25')]).toEqual([null, 'Noël']);
	await act((db) => chooseZone(db, 'B'));
});

test('a closing of the centre counts from its first day to its last, until it is withdrawn', async () => {
	done(
		await act((db) =>
			addClosure(db, { name: ' Inventaire ', firstDay: '2027-01-11', lastDay: '2027-01-13' })
		)
	);
	expect(
		await Promise.all(['2027-01-10', '2027-01-11', '2027-01-13', '2027-01-14'].map(reasonOn))
	).toEqual([null, 'Inventaire', 'Inventaire', null]);
	const added = (await calendar()).periods.find(({ name }) => name === 'Inventaire')!;
	done(await act((db) => withdrawClosure(db, added.id!)));
	expect(await reasonOn('2027-01-12')).toBeNull();
	const { rows } = await world.owner.query(
		`select action || ' ' || record_kind as told from journal order by id desc limit 2`
	);
	expect(rows.map(({ told }) => told)).toEqual(['withdraw closure', 'add closure']);
});

test.each([
	['no reason', { name: ' ' }, 'name'],
	['a day that does not exist', { firstDay: '2027-02-30' }, 'day'],
	['an end before its beginning', { lastDay: '2027-01-31' }, 'last-day'],
	['a wrong year', { lastDay: '2028-02-01' }, 'too-long']
])('%s is refused, and nothing is written', async (_what, change, refusal) => {
	const before = await written();
	const closure = { name: 'Pont', firstDay: '2027-02-01', lastDay: '2027-02-02', ...change };
	expect(await act((db) => addClosure(db, closure))).toMatchObject({ refusal });
	expect(await written()).toBe(before);
});

test('the ministry’s file adds what is not known, once, even dropped by two at once', async () => {
	const text = file('20280205', '20280221', 'Vacances d’hiver');
	const answers = await Promise.all([
		act((db) => importHolidays(db, text, TODAY)),
		act((db) => importHolidays(db, text, TODAY))
	]);
	expect(answers.map((answer) => 'added' in answer && answer.added).toSorted()).toEqual([0, 1]);
	expect(await reasonOn('2028-02-20')).toBe('Vacances d’hiver');
	// Those that come with the product are known already.
	const known = file('20261219', '20270104', 'Vacances de Noël');
	expect(await act((db) => importHolidays(db, known, TODAY))).toEqual({ added: 0, known: 1 });
});

test('a wrong file is refused and changes nothing', async () => {
	const before = await written();
	expect(await act((db) => importHolidays(db, '%PDF-1.7', TODAY))).toMatchObject({
		refusal: 'not-calendar'
	});
	expect(await written()).toBe(before);
});

test('another centre sees none of it, and withdraws nothing', async () => {
	const own = done(
		await act((db) =>
			addClosure(db, { name: 'Travaux', firstDay: '2027-03-01', lastDay: '2027-03-05' })
		)
	);
	expect(own.added).toBe(1);
	const id = (await calendar()).periods.find(({ name }) => name === 'Travaux')!.id!;
	const neighbour = await world.addCentre('la-criee');
	await world.as('direction', neighbour, async (db) => {
		expect((await readCalendar(db, TODAY)).periods).toEqual([]);
		expect(await withdrawClosure(db, id)).toMatchObject({ refusal: 'unknown' });
	});
	expect(await act((db) => withdrawClosure(db, randomUUID()))).toMatchObject({
		refusal: 'unknown'
	});
	expect(await reasonOn('2027-03-03')).toBe('Travaux');
});
