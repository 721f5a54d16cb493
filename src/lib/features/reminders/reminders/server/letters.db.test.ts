import { beforeEach, expect, test } from 'vitest';
import { addPerson, recordConsent } from '#lib/features/people/people/index.server.ts';
import {
	chooseAddressee,
	enterHousehold
} from '#lib/features/reminders/households/index.server.ts';
import { sayWish } from '#lib/features/reminders/wishes/index.server.ts';
import { UNASKED, type Wish } from '#lib/features/reminders/wishes/index.ts';
import { lettersToPrint } from './desk/letters-to-print.ts';
import { listCalls } from './desk/list-calls.ts';
import { noteReminderCall } from './desk/note-reminder-call.ts';
import { done, useReminders } from './reminders.fixture.ts';

const centre = useReminders();
const { act, at } = centre;
const FOLLOWED = { timeZone: 'Europe/Paris', without: [] };

beforeEach(async () => {
	for (const table of ['reminders', 'procedures']) {
		await centre.world.owner.query(`delete from ${table}`);
	}
	at('2026-12-05T08:00');
});

const livesAt = (personId: string, delivery: string) =>
	centre.world.owner.query(
		`insert into person_addresses (centre_id, person_id, delivery, postcode, town, recorded_at)
		values ($1, $2, $3, '62230', 'Outreau', now())`,
		[centre.centre.id, personId, delivery]
	);
const wants = (personId: string, change: Partial<Wish>) =>
	act(async (db) => done(await sayWish(db, personId, { ...UNASKED, ...change })));
/** Somebody without a telephone. */
const silent = (familyName: string) =>
	act(async (db) => {
		const { id } = done(await addPerson(db, { familyName, givenName: 'Jeanne' }));
		done(await recordConsent(db, { personId: id, purpose: 'reminders', answer: 'given' }));
		return id;
	});
/** A démarche eleven days ahead, whose first reminder is a week before. */
async function reminded(...personIds: string[]) {
	for (const id of personIds) await centre.addDemarche(id, '2026-12-16');
	await centre.plan();
	at('2026-12-09T10:00');
	await centre.leave();
}
const printed = async () => {
	const run = await act((db) => lettersToPrint(db, { ...FOLLOWED, centre: 'Centre Brel' }));
	return run.letters;
};
const lineOf = async (personId: string) =>
	(await act((db) => listCalls(db, FOLLOWED))).find((one) => one.personId === personId);

test('who prefers a letter, or has no telephone, is written to at her address; nobody else is', async () => {
	const [prefers, called] = [
		await centre.addReachable('Prefers'),
		await centre.addReachable('Called')
	];
	const [none, nowhere] = [await silent('None'), await silent('Nowhere')];
	await wants(prefers.id, { channel: 'letter' });
	await wants(called.id, { channel: 'call' });
	for (const id of [prefers.id, called.id, none]) await livesAt(id, '1 rue du Port');
	await reminded(prefers.id, called.id, none, nowhere);
	const letters = await printed();
	expect(letters.map(({ address }) => address).toSorted()).toEqual([
		['Jeanne None', '1 rue du Port', '62230 OUTREAU'],
		['Jeanne Prefers', '1 rue du Port', '62230 OUTREAU']
	]);
	expect(letters[0]!.sender).toEqual(['Centre Brel', 'Téléphone\u00a0: 03 21 00 00 00']);
	expect(letters[0]!.paragraphs[1]).toContain('avant le mercredi 16 décembre 2026');
	expect(await lineOf(prefers.id)).toMatchObject({ isLetter: true });
	expect(await lineOf(none)).toMatchObject({ isLetter: true });
	expect(await lineOf(nowhere)).toMatchObject({ isLetter: false, hasAddress: false });
});

test('one that would not arrive in time is not printed, and the list says so', async () => {
	const her = await centre.addReachable('Late');
	await wants(her.id, { channel: 'letter' });
	await livesAt(her.id, '2 rue du Port');
	await reminded(her.id);
	expect(await lineOf(her.id)).toMatchObject({ why: 'Elle préfère un courrier' });
	at('2026-12-12T09:00');
	expect(await printed()).toEqual([]);
	expect(await lineOf(her.id)).toMatchObject({
		isLetter: false,
		why: 'Elle préfère un courrier, qui n’arriverait plus à temps'
	});
});

test('of a household, the one chosen is written to, and by her own wish: nothing is said of why', async () => {
	const [mother, father] = [await silent('Mother'), await silent('Father')];
	await act(async (db) => {
		done(await enterHousehold(db, { personId: mother, otherId: father }));
		done(await chooseAddressee(db, { personId: mother, addresseeId: mother, year: 2026 }));
	});
	await wants(mother, { channel: 'letter', isDiscreet: true });
	await livesAt(mother, '3 rue du Port');
	await livesAt(father, '4 rue du Port');
	await reminded(father);
	const [letter, ...others] = await printed();
	expect(others).toEqual([]);
	expect(letter!.address).toContain('3 rue du Port');
	expect([letter!.subject, ...letter!.paragraphs].join(' ')).not.toMatch(/décembre|démarche/);
});

test('noted as sent, it is printed no more', async () => {
	const her = await silent('Sent');
	await livesAt(her, '5 rue du Port');
	await reminded(her);
	expect(await printed()).toHaveLength(1);
	const { reminderId } = (await lineOf(her))!;
	const sent = { reminderId, outcome: 'letter', today: '2026-12-09' } as const;
	await act(async (db) => done(await noteReminderCall(db, sent)));
	expect(await printed()).toEqual([]);
});
