import { beforeEach, describe, expect, test } from 'vitest';
import { useReminders } from '#lib/features/reminders/reminders/server/reminders.fixture.ts';
import {
	noteReminderCall,
	undoReminderCall
} from '#lib/features/reminders/reminders/index.server.ts';
import {
	closeYear,
	reportHtml,
	showReport,
	writtenReport
} from '#lib/features/year/reports/index.server.ts';
import { erasePastMessages } from '../../src/lib/features/reminders/messages/server/erase-past.ts';
import { erasePastReminders } from '../../src/lib/features/reminders/reminders/server/erase-past.ts';

const centre = useReminders();
const { at, network, world } = centre;
const NAMED = { slug: 'brel', name: 'Centre Brel' };

beforeEach(async () => {
	network.received.length = 0;
	await world.owner.query(
		`delete from year_closings; delete from sms_messages; delete from sms_stops; delete from reminders;
		delete from sms_answers; delete from procedures`
	);
});

const show = (year: number, today: string) =>
	centre.actAs('direction', (db) => showReport(db, NAMED, year, today));
const remindersOf = async (year: number, today = '2027-06-01') =>
	(await show(year, today)).report.reminders;

/** Somebody whose démarche of the tenth of March was reminded twice, by SMS. */
async function reminded(name: string) {
	at('2027-03-01T08:00');
	const her = await centre.addReachable(name);
	const demarche = await centre.addDemarche(her.id, '2027-03-10');
	await centre.plan();
	for (const hour of ['2027-03-03T10:00', '2027-03-09T10:00']) {
		at(hour);
		await centre.leave();
	}
	return { ...her, demarche };
}

describe('the year of reminders in the report', () => {
	test('a centre that sent none reads nothing of it, on paper neither', async () => {
		at('2027-06-01T09:00');
		expect(await remindersOf(2027)).toBeNull();
		const html = await centre.actAs('direction', async (db) =>
			reportHtml(db, await showReport(db, NAMED, 2027, '2027-06-01'))
		);
		expect(html).not.toContain('Les rappels');
	});

	test('what left, what it cost, and what was done in time, with a reminder and without', async () => {
		const her = await reminded('Kept');
		at('2027-03-09T11:00');
		await centre.done(her.id, her.demarche, '2027-03-10');
		// Written down too late for any reminder.
		const late = await centre.addReachable('Late');
		await centre.addDemarche(late.id, '2027-03-10');
		await centre.answered(her.number, 'STOP');
		at('2027-06-01T09:00');
		expect(await remindersOf(2027)).toEqual({
			...{ sent: 2, delivered: 0, emails: 0, called: 0, answered: 1, stopped: 1 },
			reminded: { dates: 1, kept: 1 },
			unreminded: { dates: 1, kept: 0 },
			costs: [
				{ month: 3, kind: 'demarche-due', segments: expect.any(Number), cents: expect.any(Number) },
				{ month: 3, kind: 'stop-answer', segments: 1, cents: 5 }
			]
		});
		expect(await remindersOf(2026)).toBeNull();
	});

	test('every rendering says them', async () => {
		await reminded('Rendered');
		at('2027-06-01T09:00');
		const [html, written] = await centre.actAs('direction', async (db) => {
			const shown = await showReport(db, NAMED, 2027, '2027-06-01');
			return [await reportHtml(db, shown), JSON.stringify(await writtenReport(db, shown))] as const;
		});
		for (const rendered of [html, written]) {
			expect(rendered).toContain('Les rappels');
			expect(rendered).toContain('SMS de rappel envoyés');
			expect(rendered).toContain('Ce que les SMS ont coûté, par mois');
			expect(rendered).toContain('ne disent pas ce que le rappel a changé');
		}
	});

	test('a reminder that left the year before is of the date that it reminded', async () => {
		for (const [written, dueOn, leaves] of [
			['2027-12-20', '2028-01-03', '2027-12-27'],
			['2028-02-01', '2028-02-15', '2028-02-08']
		] as const) {
			at(`${written}T08:00`);
			const { id } = await centre.addReachable(dueOn);
			await centre.addDemarche(id, dueOn);
			await centre.plan();
			at(`${leaves}T10:00`);
			await centre.leave();
		}
		at('2028-06-01T09:00');
		const none = { dates: 0, kept: 0 };
		expect(await remindersOf(2027)).toMatchObject({ sent: 1, reminded: none, unreminded: none });
		expect(await remindersOf(2028)).toMatchObject({
			...{ sent: 1, reminded: { dates: 2, kept: 0 }, unreminded: none }
		});
	});

	test('a call noted by mistake is no call', async () => {
		await reminded('Called');
		const { rows } = await world.owner.query<{ id: string }>(
			`update reminders set outcome = 'to-call' where step = 'P1D' returning id`
		);
		const reminderId = rows[0]!.id;
		const called = async () => (await remindersOf(2027))!.called;
		const reached = { reminderId, outcome: 'reached', today: '2027-06-01' } as const;
		await centre.act((db) => noteReminderCall(db, reached));
		expect(await called()).toBe(1);
		await centre.act((db) => undoReminderCall(db, reminderId));
		expect(await called()).toBe(0);
	});

	test('a closed year keeps them when its messages are erased; an open one says nothing of what is gone', async () => {
		await reminded('Frozen');
		at('2028-01-10T09:00');
		const before = await remindersOf(2027, '2028-01-10');
		expect(before).toMatchObject({ sent: 2 });
		const erase = (today: string) =>
			world.asOperator([centre.centre.id], async (db) => {
				await erasePastReminders(db, today);
				await erasePastMessages(db, today);
			});
		// The year after it, whole, then one day later: its first lines are gone.
		at('2029-01-01T09:00');
		expect(await remindersOf(2027, '2029-01-01')).toMatchObject({ sent: 2 });
		at('2029-01-02T09:00');
		expect(await remindersOf(2027, '2029-01-02')).toBeNull();
		at('2028-01-10T09:00');
		await centre.actAs('direction', (db) =>
			closeYear(db, { centre: NAMED, year: 2027, today: '2028-01-10' })
		);
		at('2029-06-01T09:00');
		await erase('2029-06-01');
		expect(await remindersOf(2027, '2029-06-01')).toEqual(before);
	});
});
