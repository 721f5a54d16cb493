import { beforeEach, expect, test } from 'vitest';
import {
	confirmDay,
	listCalls,
	noteReminderCall,
	readHealth,
	undoReminderCall
} from '../index.server.ts';
import { changeHabits } from '#lib/features/reminders/rules/index.server.ts';
import { USUAL_HABITS } from '#lib/features/reminders/rules/index.ts';
import { takeReceipts } from '#lib/features/reminders/messages/index.server.ts';
import type { CallOutcome } from '../domain/call-outcomes.ts';
import { listNotedCalls } from './desk/list-noted-calls.ts';
import { atOnce, done, useReminders } from './reminders.fixture.ts';

const centre = useReminders();
const { at, network } = centre;
const where = { timeZone: 'Europe/Paris', without: [] };

beforeEach(() => {
	network.received.length = 0;
	network.answer = ({ id }) => ({ accepted: id });
});

const calls = async (personId: string) =>
	(await centre.act((db) => listCalls(db, where))).filter((one) => one.personId === personId);
/** Her reminders of the 14th leave, or not. */
async function due(familyName: string, line: typeof centre.line | null = centre.line) {
	at('2026-12-10T08:00');
	const her = await centre.addReachable(familyName);
	const demarche = await centre.addDemarche(her.id, '2026-12-15');
	await centre.plan();
	at('2026-12-14T10:00');
	await centre.leave(line);
	return { ...her, demarche };
}
const receipt = (state: 'undelivered' | 'delivered') =>
	centre.world.asOperator(
		[centre.centre.id],
		(db) =>
			takeReceipts(db, { line: centre.line, secrets: centre.leaving().secrets }, [
				{ messageId: network.received.at(-1)!.id, providerId: null, state, at: null }
			]),
		centre.clock.now
	);

test('what could not leave is called about, until somebody was reached; undone, it comes back', async () => {
	const her = await due('Call', null);
	const [call] = await calls(her.id);
	expect(call).toMatchObject({ why: 'Aucun fournisseur de SMS', tries: 0, phones: [her.number] });
	const { reminderId } = call!;
	const note = (outcome: 'no-answer' | 'reached') =>
		centre.act((db) => noteReminderCall(db, { reminderId, outcome, today: '2026-12-14' }));
	done(await note('no-answer'));
	expect(await calls(her.id)).toMatchObject([{ tries: 1 }]);
	done(await note('reached'));
	expect(await calls(her.id)).toEqual([]);
	expect(await note('reached')).toMatchObject({ refusal: 'called-already' });
	expect(await centre.act((db) => listNotedCalls(db, where))).toMatchObject([
		{ outcome: 'reached' }
	]);
	done(await centre.act((db) => undoReminderCall(db, reminderId)));
	expect(await calls(her.id)).toHaveLength(1);
});

test('two colleagues at once: one call is noted', async () => {
	const her = await due('Twice', null);
	const [call] = await calls(her.id);
	const noted = { reminderId: call!.reminderId, outcome: 'reached', today: '2026-12-14' } as const;
	const answers = await atOnce(
		centre,
		(db) => noteReminderCall(db, noted),
		(db) => noteReminderCall(db, noted)
	);
	expect(answers).toEqual([
		{ noted: noted.reminderId },
		expect.objectContaining({ refusal: 'called-already' })
	]);
});

test('not received, it is called about; received after all, it is not', async () => {
	const her = await due('Undelivered');
	await receipt('undelivered');
	expect(await calls(her.id)).toMatchObject([{ why: 'SMS\u00a0: non reçu' }]);
	await receipt('delivered');
	expect(await calls(her.id)).toEqual([]);
});

/** A week before and the day before the 15th, each by its line; `null`: no line that day. */
async function twice(familyName: string, lines: [week: boolean, eve: boolean]) {
	at('2026-12-01T08:00');
	const her = await centre.addReachable(familyName);
	await centre.addDemarche(her.id, '2026-12-15');
	await centre.plan();
	for (const [nth, day] of ['2026-12-08', '2026-12-14'].entries()) {
		at(`${day}T10:00`);
		await centre.leave(lines[nth] ? centre.line : null);
	}
	return her;
}

test('told a week before, not the day before: somebody calls, and reads both', async () => {
	const her = await twice('Told then lost', [true, true]);
	await receipt('undelivered');
	network.received.pop();
	await receipt('delivered');
	expect(await calls(her.id)).toMatchObject([
		{
			why: 'SMS du 8 décembre 2026 reçu, celui du 14 décembre 2026\u00a0: non reçu'
		}
	]);
});

test('what could not leave the day before is called about, whatever left a week before', async () => {
	const her = await twice('Told then none', [true, false]);
	expect(await calls(her.id)).toMatchObject([
		{ why: 'SMS du 8 décembre 2026 parti. Depuis\u00a0: aucun fournisseur de SMS' }
	]);
});

test('not told a week before, told the day before: nobody calls', async () => {
	const her = await twice('Lost then told', [false, true]);
	expect(await calls(her.id)).toEqual([]);
});

test('told neither time, she is called once, for the last', async () => {
	const her = await twice('Never told', [false, false]);
	expect(await calls(her.id)).toHaveLength(1);
	const { rows } = await centre.world.owner.query<{ id: string }>(
		"select id from reminders where person_id = $1 and step = 'P1D'",
		[her.id]
	);
	expect(await calls(her.id)).toMatchObject([{ reminderId: rows[0]!.id }]);
});

test('called a week before, she is not called again the day before', async () => {
	at('2026-12-01T08:00');
	const her = await centre.addReachable('Called early');
	await centre.addDemarche(her.id, '2026-12-15');
	await centre.plan();
	at('2026-12-08T10:00');
	await centre.leave(null);
	const [call] = await calls(her.id);
	done(
		await centre.act((db) =>
			noteReminderCall(db, {
				...{ reminderId: call!.reminderId, outcome: 'reached', today: '2026-12-08' }
			})
		)
	);
	at('2026-12-14T10:00');
	await centre.leave(null);
	expect(await calls(her.id)).toEqual([]);
});

test('without a telephone nobody is reached by one; without an address, no letter', async () => {
	const her = await due('No telephone', null);
	await centre.world.owner.query('delete from person_phones where person_id = $1', [her.id]);
	const [call] = await calls(her.id);
	expect(call).toMatchObject({ phones: [], hasAddress: false, outcomes: ['told-here'] });
	const note = (outcome: CallOutcome) =>
		centre.act((db) =>
			noteReminderCall(db, { reminderId: call!.reminderId, outcome, today: '2026-12-14' })
		);
	expect(await note('reached')).toMatchObject({ refusal: 'no-way' });
	expect(await note('letter')).toMatchObject({ refusal: 'no-way' });
	done(await note('told-here'));
	expect(await calls(her.id)).toEqual([]);
});

test('done since, nobody calls any more; nor the animator, who does not follow families', async () => {
	const her = await due('Done', null);
	const seen = await centre.actAs('animateur', (db) =>
		listCalls(db, { ...where, without: ['demarche-due'] })
	);
	expect(seen).toEqual([]);
	await centre.done(her.id, her.demarche, '2026-12-15');
	expect(await calls(her.id)).toEqual([]);
});

test('the desk is shown no reminder by the database', async () => {
	await due('Hidden', null);
	expect(await centre.actAs('accueil', (db) => listCalls(db, where))).toEqual([]);
});

test('more than usual on one day waits for somebody to confirm the exact count', async () => {
	at('2027-01-04T08:00');
	await centre.act((db) => changeHabits(db, { ...USUAL_HABITS, mostUnasked: 2 }));
	const people = [];
	for (let nth = 0; nth < 3; nth += 1) people.push(await centre.addReachable(`Count ${nth}`));
	for (const { id } of people) await centre.addDemarche(id, '2027-01-13');
	await centre.plan();
	at('2027-01-06T10:00');
	await centre.leave();
	expect(network.received).toEqual([]);
	const today = '2027-01-06';
	const health = await centre.act((db) => readHealth(db, where));
	expect(health.toConfirm).toEqual([{ kind: 'demarche-due', counted: 3 }]);
	const confirm = (counted: number) =>
		centre.act((db) =>
			confirmDay(db, { kind: 'demarche-due', counted, timeZone: 'Europe/Paris', today })
		);
	expect(await confirm(2)).toMatchObject({ refusal: 'more-now' });
	done(await confirm(3));
	at('2027-01-06T10:05');
	await centre.leave();
	expect(network.received).toHaveLength(3);
});

test('a server that stopped turns the page red within five minutes', async () => {
	at('2027-02-01T10:00');
	await centre.plan();
	await centre.leave();
	const stuck = async () => (await centre.act((db) => readHealth(db, where))).isStuck;
	at('2027-02-01T10:05');
	expect(await stuck()).toBe(false);
	at('2027-02-01T10:06');
	expect(await stuck()).toBe(true);
});
