import { describe, expect, test } from 'vitest';
import { addPerson, recordConsent } from '#lib/features/people/people/index.server.ts';
import { spokenNumber } from '#lib/features/people/people/index.ts';
import {
	chooseAddressee,
	enterHousehold
} from '#lib/features/reminders/households/index.server.ts';
import { restoreNumber, stopNumber } from '#lib/features/reminders/messages/index.server.ts';
import { sayWish } from '#lib/features/reminders/wishes/index.server.ts';
import { UNASKED } from '#lib/features/reminders/wishes/index.ts';
import type { ActingRole } from '#lib/platform/database/acting.ts';
import { markOf } from '#lib/platform/sms/keys/number-mark.ts';
import { done, useReminders } from './reminders.fixture.ts';
import { restoreHerNumber, stopHerNumber, wishOnSheet } from './wish-on-sheet.ts';

const story = useReminders();
const { act, actAs, addReachable } = story;
type Her = Awaited<ReturnType<typeof addReachable>>;

const secrets = () => story.leaving().secrets;
const AROUND = { timeZone: 'Europe/Paris', canMail: true, canText: true };
const onSheet = ({ id }: Pick<Her, 'id'>, role: ActingRole = 'referent-famille') =>
	actAs(role, (db) => wishOnSheet(db, id, { ...AROUND, secrets: secrets() }));
const hers = ({ id, number }: Her) => ({ personId: id, number });

/** What became of a reminder that was handed to her number, a minute after the one before. */
let minutes = 0;
async function wasHanded({ id, number }: Her, state: string | null) {
	const { owner } = story.world;
	const values = [story.centre.id, id, number, markOf(secrets(), number), (minutes += 1), state];
	await owner.query(
		`with planned as (
			insert into reminders (centre_id, person_id, kind, subject_id, due_on, step, leaves_at, lapses_at,
				planned_at, settled_at, outcome)
			select $1, $2, 'demarche-due', uuidv7(), '2026-12-01', 'P1D', t, t, t, t, 'sms'
			from (select timestamptz '2026-11-24 09:00Z' + make_interval(mins => $5) as t) t
			returning id, leaves_at
		), handed as (
			insert into sms_messages (centre_id, reminder_id, person_id, kind, recipient, number_mark, text,
				alphabet, segments, cents, provider, handed_at, valid_until)
			select $1, id, $2, 'demarche-due', $3, $4, 'Rappel', 'gsm7', 1, 4.9, 'screen', leaves_at, leaves_at
			from planned returning id, handed_at
		)
		insert into sms_receipts (centre_id, sms_id, state, source, recorded_at)
		select $1, id, s, 'receipt', handed_at from handed, unnest($6::text[]) as s`,
		[...values.slice(0, 5), state === null ? ['accepted'] : ['accepted', state]]
	);
}

describe('what she wants', () => {
	test('until she says it, by SMS in French, at the hours of the centre; then as she said, at the desk too', async () => {
		const her = await addReachable('Wallemme');
		expect(await onSheet(her)).toMatchObject({ wish: UNASKED, isStopped: false });
		const wish = { ...UNASKED, channel: 'call', fromHour: '17:00', untilHour: '18:00' } as const;
		done(await actAs('accueil', (db) => sayWish(db, her.id, wish)));
		const shown = await onSheet(her, 'accueil');
		expect(shown).toMatchObject({ wish, hours: 'Entre 17\u00a0h et 18\u00a0h.' });
		expect(shown.happens).toMatch(/^On l’appellera au 06/);
	});

	test('said again without a change, it is not written twice; half an hour is refused', async () => {
		const her = await addReachable('Twice');
		const wish = { ...UNASKED, language: 'ar' } as const;
		for (let time = 0; time < 2; time += 1) done(await act((db) => sayWish(db, her.id, wish)));
		const { rows } = await story.world.owner.query(
			'select from reminder_wishes where person_id = $1',
			[her.id]
		);
		expect(rows).toHaveLength(1);
		const half = { ...wish, fromHour: '17:00' };
		expect(await act((db) => sayWish(db, her.id, half))).toMatchObject({ refusal: 'hours' });
	});
});

describe('who reads what is written about her', () => {
	const apart = (one: Her, other: { id: string }) =>
		act(async (db) => {
			done(await enterHousehold(db, { personId: one.id, otherId: other.id }));
			done(await chooseAddressee(db, { personId: one.id, addresseeId: one.id, year: 2026 }));
		});

	test('of her démarches, the one that her household chose; the desk is not told who goes with whom', async () => {
		const [mother, father] = [await addReachable('Mother'), await addReachable('Father')];
		await apart(mother, father);
		const shown = await onSheet(father);
		expect(shown.happens).toContain(spokenNumber(father.number));
		expect(shown.ofFamily).toContain('qui prévenir\u00a0: Jeanne Mother. Les SMS partent au');
		expect(shown.ofFamily).toContain(spokenNumber(mother.number));
		expect((await onSheet(mother)).ofFamily).toBeNull();
		expect((await onSheet(father, 'accueil')).ofFamily).toBeNull();
	});

	test('of a child, of everything; and her own number is what is stopped', async () => {
		const mother = await addReachable('Mother of Lou');
		const child = await act(async (db) => {
			const born = { familyName: 'Petit', givenName: 'Lou', birthYear: 2018 };
			const adult = { responsibleAdult: { familyName: 'Petit', givenName: 'Odile' } };
			const added = done(await addPerson(db, { ...born, ...adult }));
			done(await recordConsent(db, { personId: added.id, purpose: 'reminders', answer: 'given' }));
			return added;
		});
		await apart(mother, child);
		const shown = await onSheet(child);
		expect(shown.happens).toContain('qui prévenir\u00a0: Jeanne Mother of Lou.');
		expect(shown).toMatchObject({ ofFamily: null, number: null });
	});

	test('her agreement spoke of séances alone: once she has a démarche, she is to be asked again', async () => {
		const her = await addReachable('Older');
		await story.world.owner.query(
			`update person_consents set text_version = '2026-11-24' where person_id = $1`,
			[her.id]
		);
		expect(await onSheet(her)).toMatchObject({ isAsked: true, ofFamily: null });
		await story.addDemarche(her.id, '2026-12-15');
		const shown = await onSheet(her);
		expect(shown).toMatchObject({ isAsked: false });
		expect(shown.happens).toMatch(/^Les SMS partent au/);
		expect(shown.ofFamily).toContain('pas encore demandé son accord\u00a0: on l’appellera au');
		expect(await onSheet(her, 'accueil')).toMatchObject({ isAsked: true, ofFamily: null });
	});
});

describe('nobody writes to her number any more', () => {
	test('at the desk, then again because she asks; each day is known', async () => {
		const her = await addReachable('Desk');
		done(await actAs('accueil', (db) => stopHerNumber(db, secrets(), hers(her))));
		const stopped = await onSheet(her, 'accueil');
		expect(stopped.isStopped).toBe(true);
		expect(stopped.happens).toMatch(/^Elle a demandé ici, le 24 novembre 2026/);
		done(await actAs('accueil', (db) => restoreHerNumber(db, secrets(), hers(her))));
		expect((await onSheet(her)).happens).toMatch(/^Les SMS partent au/);
		const { rows } = await story.world.owner.query(
			'select source, restored_from from sms_stops where number_mark = $1',
			[markOf(secrets(), her.number)]
		);
		expect(rows).toEqual([{ source: 'desk', restored_from: 'desk' }]);
	});

	test('what she answered herself is told as she said it', async () => {
		const her = await addReachable('Answered');
		await act((db) => stopNumber(db, markOf(secrets(), her.number), 'sms'));
		expect((await onSheet(her)).happens).toMatch(/^Elle a répondu STOP le 24 novembre 2026/);
		await act((db) => restoreNumber(db, markOf(secrets(), her.number), 'sms'));
		expect((await onSheet(her)).isStopped).toBe(false);
	});

	test('a number that is no longer hers is neither stopped nor restored', async () => {
		const [her, other] = [await addReachable('Hers'), await addReachable('Others')];
		const wrong = { personId: her.id, number: other.number };
		const refused = { refusal: 'other-number' };
		expect(await act((db) => stopHerNumber(db, secrets(), wrong))).toMatchObject(refused);
		expect(await act((db) => restoreHerNumber(db, secrets(), wrong))).toMatchObject(refused);
		expect((await onSheet(other)).isStopped).toBe(false);
	});
});

describe('her number is to be checked', () => {
	test('after two reminders in a row that did not arrive; one does not, and one that arrives ends it', async () => {
		const her = await addReachable('Lost');
		await wasHanded(her, 'undelivered');
		// Nobody knows yet what becomes of this one.
		await wasHanded(her, null);
		expect((await onSheet(her)).isUndelivered).toBe(false);
		await wasHanded(her, 'expired');
		expect((await onSheet(her)).isUndelivered).toBe(true);
		await wasHanded(her, null);
		expect((await onSheet(her)).isUndelivered).toBe(true);
		await wasHanded(her, 'delivered');
		expect((await onSheet(her)).isUndelivered).toBe(false);
	});

	test('one that arrived in between is no two in a row; the desk is told nothing of messages', async () => {
		const her = await addReachable('Between');
		for (const state of ['undelivered', 'delivered', 'undelivered']) await wasHanded(her, state);
		expect((await onSheet(her)).isUndelivered).toBe(false);
		await wasHanded(her, 'rejected');
		expect((await onSheet(her)).isUndelivered).toBe(true);
		expect((await onSheet(her, 'accueil')).isUndelivered).toBe(false);
	});
});
