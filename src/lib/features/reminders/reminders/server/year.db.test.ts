import { expect, test } from 'vitest';
import { readReminderYear } from './desk/read-year.ts';
import { useReminders } from './reminders.fixture.ts';

const centre = useReminders();
const { at, network } = centre;

test('what a year gave: sent, answered, stopped, and what was done in time with a reminder or without', async () => {
	at('2027-03-01T08:00');
	const [kept, late, unreminded] = [
		await centre.addReachable('Kept'),
		await centre.addReachable('Late'),
		await centre.addReachable('Unreminded')
	];
	const demarches = new Map<string, string>();
	for (const { id } of [kept, late]) {
		demarches.set(id, await centre.addDemarche(id, '2027-03-10'));
	}
	await centre.plan();
	for (const hour of ['2027-03-03T10:00', '2027-03-09T10:00']) {
		at(hour);
		await centre.leave();
	}
	// Written down the day before: no reminder ever was.
	at('2027-03-09T11:00');
	demarches.set(unreminded.id, await centre.addDemarche(unreminded.id, '2027-03-10'));
	await centre.plan();
	await centre.answered(late.number, 'STOP');
	at('2027-03-10T09:00');
	await centre.done(kept.id, demarches.get(kept.id)!, '2027-03-10');
	at('2027-03-20T09:00');
	const year = await centre.act((db) =>
		readReminderYear(db, { year: 2027, timeZone: 'Europe/Paris' })
	);
	expect(year).toMatchObject({ sent: 4, delivered: 0, answered: 1, stopped: 1, called: 0 });
	expect(year.reminded).toEqual({ kept: 1, dates: 2 });
	expect(year.unreminded).toEqual({ kept: 0, dates: 1 });
	expect(network.received.length).toBe(5);
	const before = await centre.act((db) =>
		readReminderYear(db, { year: 2026, timeZone: 'Europe/Paris' })
	);
	expect(before).toMatchObject({ sent: 0, answered: 0, stopped: 0, reminded: { dates: 0 } });
});
