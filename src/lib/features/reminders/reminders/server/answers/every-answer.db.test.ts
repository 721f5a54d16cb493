import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { addPerson, addPhone, recordConsent } from '#lib/features/people/people/index.server.ts';
import {
	heardOfUnknown,
	restoreNumber,
	stoppedAmong,
	stoppedMeanwhile
} from '#lib/features/reminders/messages/index.server.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { markOf } from '#lib/platform/sms/keys/number-mark.ts';
import { tenth } from '../../../../../../../tests/gate/night.ts';
import { done, useReminders } from '../reminders.fixture.ts';
import { takeAnswer } from './take-answer.ts';

const story = useReminders();
const faraway = () => story.faraway;
let nth = 0;
/** A number that no centre knows yet. */
const newNumber = () => `+3363998${String(5000 + nth++).padStart(4, '0')}`;
const mark = (number: string) => markOf(story.leaving().secrets, number);

const inCentre = <T>({ id }: Centre, work: (db: Db) => Promise<T>, role = 'accueil' as const) =>
	asActing(story.world.app, { staffId: null, role, centres: [id], at: story.clock.now }, work);
/** Somebody of that centre who agreed to be reminded at that number. */
const onFile = (centre: Centre, number: string) =>
	inCentre(centre, async (db) => {
		const { id } = done(await addPerson(db, { familyName: `Dossier ${nth++}`, givenName: 'Anne' }));
		await addPhone(db, id, { number, owner: 'own', isFictional: true });
		done(await recordConsent(db, { personId: id, purpose: 'reminders', answer: 'given' }));
		return id;
	});
const hear = (from: string, text: string, key = `${from} ${text} ${nth++}`) =>
	takeAnswer(story.leaving(), story.line, { key, from, to: '36000', text, at: null }, [
		...[story.centre, faraway()]
	]);
const isStopped = (centre: Centre, number: string) =>
	inCentre(centre, async (db) => (await stoppedAmong(db, [mark(number)])).size === 1);
const query = async <Row extends object>(text: string, values: unknown[] = []) =>
	(await story.world.owner.query<Row>(text, values)).rows;
const answersWith = (key: string) =>
	query<{ centre: string; meaning: string; done: string | null; person: string | null }>(
		`select centre_id as centre, meaning, done, person_id as person from sms_answers
		where answer_key = $1 order by 1`,
		[key]
	);
const counted = async () => {
	const rows = await query<{ heard: number; stopped: number }>(
		'select coalesce(sum(heard), 0)::int as heard, coalesce(sum(stopped), 0)::int as stopped from sms_unknown_counts'
	);
	return rows[0]!;
};

beforeEach(async () => {
	await query('truncate sms_unknown_counts, sms_unknown_keys, sms_network_stops');
	story.at('2026-12-01T10:00');
});

describe('from a number on file that nobody wrote to yet', () => {
	test('« 🛑 » stops, like any other STOP', async () => {
		const number = newNumber();
		const her = await onFile(story.centre, number);
		await hear(number, '🛑', 'panneau');
		expect(await answersWith('panneau')).toEqual([
			{ centre: story.centre.id, meaning: 'stop', done: 'stopped', person: her }
		]);
		expect(await isStopped(story.centre, number)).toBe(true);
	});

	test('anything else waits for somebody to read it, in the centre that noted the number last', async () => {
		const number = newNumber();
		await onFile(story.centre, number);
		story.at('2026-12-02T10:00');
		const her = await onFile(faraway(), number);
		await hear(number, 'Je serai en retard', 'mot');
		expect(await answersWith('mot')).toEqual([
			{ centre: faraway().id, meaning: 'message', done: null, person: her }
		]);
	});

	test('« ce n’est pas moi » answers nothing yet: somebody reads it before the number is taken off her sheet', async () => {
		const number = newNumber();
		const her = await onFile(story.centre, number);
		await hear(number, 'ce n’est pas moi', 'autre');
		expect(await answersWith('autre')).toEqual([
			{ centre: story.centre.id, meaning: 'wrong-person', done: null, person: her }
		]);
		expect(await query('select from person_phones where number = $1', [number])).toHaveLength(1);
		expect(await isStopped(story.centre, number)).toBe(false);
	});

	test('her STOP is heard by the centre that wrote to her and by the one that only knows her', async () => {
		const number = newNumber();
		await onFile(story.centre, number);
		await onFile(faraway(), number);
		await query(
			`with r as (insert into reminders (centre_id, kind, subject_id, person_id, due_on, step, planned_at, leaves_at,
					lapses_at, settled_at, outcome)
				select $1, 'demarche-due', uuidv7(), person_id, '2026-12-04', 'P1D', now(), now(), now(), now(), 'sms'
				from person_phones where centre_id = $1 and number = $2 returning id, person_id)
			insert into sms_messages (centre_id, reminder_id, person_id, kind, recipient, number_mark, text,
				alphabet, segments, cents, provider, handed_at, valid_until)
			select $1, id, person_id, 'demarche-due', $2, $3, 'Rappel', 'gsm7', 1, 5, 'kannel', $4, $4 from r`,
			[story.centre.id, number, mark(number), story.clock.now.toString()]
		);
		await hear(number, 'STOP');
		expect(await isStopped(story.centre, number)).toBe(true);
		expect(await isStopped(faraway(), number)).toBe(true);
	});

	test('her STOP to the centre that knows her holds in one that notes her number later, until she says REPRENDRE', async () => {
		const number = newNumber();
		await onFile(story.centre, number);
		await hear(number, 'STOP');
		await onFile(faraway(), number);
		expect(await isStopped(faraway(), number)).toBe(true);
		await hear(number, 'REPRENDRE');
		expect(await isStopped(story.centre, number)).toBe(false);
		expect(await isStopped(faraway(), number)).toBe(false);
	});

	test('the desk that restores it does so for its own centre', async () => {
		const number = newNumber();
		await onFile(story.centre, number);
		await hear(number, 'STOP');
		await onFile(faraway(), number);
		await inCentre(story.centre, (db) => restoreNumber(db, mark(number), 'desk'));
		expect(await isStopped(story.centre, number)).toBe(false);
		expect(await isStopped(faraway(), number)).toBe(true);
	});

	test('signs that no table keeps, and a name without end, are heard whatever the way they come', async () => {
		const number = newNumber();
		await onFile(story.centre, number);
		await hear(number, 'ST\0OP', 'clé '.repeat(200));
		await hear(newNumber(), 'Qui\0?', `inconnu\0${'x'.repeat(400)}`);
		expect(await isStopped(story.centre, number)).toBe(true);
		expect(await counted()).toEqual({ heard: 1, stopped: 0 });
	});

	test('written as it is dialled in France, the number is the same', async () => {
		const number = newNumber();
		await onFile(story.centre, number);
		await hear(number.replace('+33', '0'), 'STOP');
		expect(await isStopped(story.centre, number)).toBe(true);
	});
});

describe('from a number that no centre knows', () => {
	test('its words are kept nowhere, and it is counted once, were it told three times at once', async () => {
		const number = newNumber();
		await Promise.all([1, 2, 3].map(() => hear(number, 'Qui êtes-vous ?', 'inconnu')));
		expect(await answersWith('inconnu')).toEqual([]);
		expect(await counted()).toEqual({ heard: 1, stopped: 0 });
	});

	test('whoever reads the answers of a centre reads how many there were in thirty days, and how many STOP', async () => {
		story.at('2026-10-01T10:00');
		await hear(newNumber(), 'STOP');
		story.at('2026-11-20T10:00');
		await hear(newNumber(), 'Qui êtes-vous ?');
		story.at('2026-12-01T10:00');
		await hear(newNumber(), 'STOP');
		expect(await inCentre(story.centre, (db) => heardOfUnknown(db, 30))).toEqual({
			...{ heard: 2, stopped: 1 }
		});
	});

	test('its STOP holds in whichever centre notes it later, until that number says REPRENDRE', async () => {
		const number = newNumber();
		await hear(number, 'STOP');
		expect(await counted()).toEqual({ heard: 1, stopped: 1 });
		await onFile(story.centre, number);
		await onFile(faraway(), number);
		for (const centre of [story.centre, faraway()]) {
			expect(await isStopped(centre, number)).toBe(true);
		}
		await hear(number, 'REPRENDRE');
		for (const centre of [story.centre, faraway()]) {
			expect(await isStopped(centre, number)).toBe(false);
		}
		expect(story.network.received.at(-1)?.text).toContain('vous recevrez à nouveau');
	});

	test('the desk restores it for its own centre, and a STOP said again stops it again', async () => {
		const number = newNumber();
		await hear(number, 'STOP');
		await onFile(story.centre, number);
		await inCentre(story.centre, (db) => restoreNumber(db, mark(number), 'desk'));
		expect(await isStopped(story.centre, number)).toBe(false);
		expect(await isStopped(faraway(), number)).toBe(true);
		await query('delete from person_phones where number = $1', [number]);
		story.at('2026-12-01T11:00');
		await hear(number, 'STOP');
		expect(await isStopped(story.centre, number)).toBe(true);
	});

	test('no reminder leaves to it, not even one that was written before the STOP', async () => {
		const number = newNumber();
		await hear(number, 'STOP');
		story.at('2026-12-10T08:00');
		const her = await story.addReachable('Stopped before', number);
		await story.addDemarche(her.id, '2026-12-15');
		await story.plan();
		story.at('2026-12-14T10:00');
		await story.leave();
		expect(story.network.received.filter(({ to }) => to === number)).toEqual([]);
		expect(await story.outcomes(her.id)).toContain('P1D to-call stopped');
		const [sms] = await query<{ id: string }>(
			`insert into sms_messages (centre_id, reminder_id, person_id, kind, recipient, number_mark, text,
				alphabet, segments, cents, provider, handed_at, valid_until)
			select centre_id, id, person_id, kind, $2, $3, 'Rappel', 'gsm7', 1, 5, 'kannel', now(), now()
			from reminders where person_id = $1 limit 1 returning id`,
			[her.id, number, mark(number)]
		);
		const stopped = await story.world.asOperator([story.centre.id], (db) =>
			stoppedMeanwhile(db, [{ id: sms!.id } as never])
		);
		expect([...stopped]).toEqual([sms!.id]);
	});
});

test('whatever is acknowledged has one trace where it is heard, or one in the count: never two, never none', async () => {
	const whose = fc.constantFrom('here', 'there', 'both', 'nobody');
	const words = fc.constantFrom(
		'STOP',
		'🛑',
		'arrêt',
		'REPRENDRE',
		'oui',
		'ce n’est pas moi',
		'',
		'a\u{1F600}'
	);
	const told = fc.array(fc.record({ whose, words, times: fc.integer({ min: 1, max: 3 }) }), {
		...{ minLength: 1, maxLength: 4 }
	});
	const run = fc.asyncProperty(told, async (inbound) => {
		const before = await counted();
		const all = await Promise.all(
			inbound.map(async ({ whose: knows, words: text, times }) => {
				const [number, key] = [newNumber(), `propriété ${nth++}`];
				if (knows === 'here' || knows === 'both') await onFile(story.centre, number);
				if (knows === 'there' || knows === 'both') await onFile(faraway(), number);
				await Promise.all(Array.from({ length: times }, () => hear(number, text, key)));
				return { knows, text, traces: (await answersWith(key)).length };
			})
		);
		for (const { knows, text, traces } of all) {
			const isForAll = ['STOP', '🛑', 'arrêt', 'REPRENDRE'].includes(text);
			const awaited = knows === 'nobody' ? 0 : knows === 'both' && isForAll ? 2 : 1;
			expect(traces, `${knows} ${text}`).toBe(awaited);
		}
		const unknown = all.filter(({ knows }) => knows === 'nobody');
		const stops = unknown.filter(({ text }) => ['STOP', '🛑', 'arrêt'].includes(text));
		const after = await counted();
		expect([after.heard - before.heard, after.stopped - before.stopped]).toEqual([
			...[unknown.length, stops.length]
		]);
	});
	await fc.assert(run, { numRuns: tenth(150) });
});
