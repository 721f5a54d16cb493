import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { addPerson, addPhone, recordConsent } from '#lib/features/people/people/index.server.ts';
import { addProcedure } from '#lib/features/reminders/procedures/index.server.ts';
import { UNASKED } from '#lib/features/reminders/wishes/index.ts';
import { sayWish } from '#lib/features/reminders/wishes/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { tenth } from '../../../../../../tests/gate/night.ts';
import { leaveReminders } from './leave/leave-reminders.ts';
import { done, useReminders } from './reminders.fixture.ts';

const story = useReminders();
const { network } = story;
let nth = 0;
const newNumber = () => `+3363998${8000 + nth++}`;

beforeEach(() => {
	network.received.length = 0;
	network.answer = ({ id }) => ({ accepted: id });
});

const told = (number: string) =>
	network.received.filter(({ to }) => to === number).map(({ text }) => text);
const discreet = (personId: string) =>
	story.act(async (db) => done(await sayWish(db, personId, { ...UNASKED, isDiscreet: true })));

test('two démarches of one day are told in two texts, and the second says that it is another', async () => {
	story.at('2026-12-01T08:00');
	const her = await story.addReachable('Two', newNumber());
	await story.addDemarche(her.id, '2026-12-15');
	await story.addDemarche(her.id, '2026-12-15');
	await story.plan();
	story.at('2026-12-14T10:00');
	await story.leave();
	const [one, other] = told(her.number);
	expect(told(her.number)).toHaveLength(2);
	expect(other).toBe(`2e rappel du jour. ${one}`);
});

test('one half an hour after the other as well', async () => {
	story.at('2026-12-01T08:00');
	const her = await story.addReachable('Later', newNumber());
	await story.addDemarche(her.id, '2026-12-15');
	await story.plan();
	story.at('2026-12-14T10:00');
	await story.leave();
	await story.addDemarche(her.id, '2026-12-15');
	await story.plan();
	story.at('2026-12-14T10:30');
	await story.leave();
	expect(new Set(told(her.number)).size).toBe(told(her.number).length);
	expect((await story.outcomes(her.id)).filter((said) => said === 'P1D sms')).toHaveLength(
		told(her.number).length
	);
});

test('two who share a telephone, and whose reminders name nobody, are told apart', async () => {
	story.at('2026-12-01T08:00');
	const number = newNumber();
	for (const name of ['Mother', 'Daughter']) {
		const { id } = await story.addReachable(name, number);
		await discreet(id);
		await story.addDemarche(id, '2026-12-15');
	}
	await story.plan();
	story.at('2026-12-14T10:00');
	await story.leave();
	expect(told(number)).toEqual([
		'Rappel du centre social : pensez à nous appeler',
		'2e rappel du jour. Rappel du centre social : pensez à nous appeler'
	]);
});

/** The looks of a minute, until nothing is due. */
async function lookUntilNone(centres: Centre[], everywhere = centres) {
	for (let isOver = false; !isOver;) {
		const look = await leaveReminders(story.leaving(), story.line, centres, { everywhere });
		expect(look.failed).toEqual([]);
		isOver = look.looked === 0;
	}
}

test.each<[string, (here: Centre, there: Centre) => Promise<void>]>([
	['at once', (here, there) => lookUntilNone([here, there])],
	[
		'one after the other, the first of which cannot send any more',
		async (here, there) => {
			await lookUntilNone([here]);
			await lookUntilNone([there], [here, there]);
		}
	]
])('two centres that write the same to one telephone are told apart: %s', async (_, leave) => {
	story.at('2026-12-01T08:00');
	const number = newNumber();
	const { faraway, centre } = story;
	const ours = await story.addReachable('Here', number);
	await discreet(ours.id);
	await story.addDemarche(ours.id, '2026-12-15');
	const acting = { staffId: null, role: 'direction' as const, centres: [faraway.id] };
	const theirs = await asActing(story.world.app, { ...acting, at: story.clock.now }, async (db) => {
		const { id } = done(await addPerson(db, { familyName: 'There', givenName: 'Jeanne' }));
		await addPhone(db, id, { number, owner: 'own', isFictional: true });
		done(await recordConsent(db, { personId: id, purpose: 'reminders', answer: 'given' }));
		done(await sayWish(db, id, { ...UNASKED, isDiscreet: true }));
		return id;
	});
	const demarche = { personId: theirs, kind: 'declaration-trimestrielle-caf', dueOn: '2026-12-15' };
	const more = { rhythm: 'once' as const, today: '2026-12-01', companionId: null, bring: '' };
	await asActing(
		story.world.app,
		{ ...acting, role: 'referent-famille', at: story.clock.now },
		async (db) => done(await addProcedure(db, { ...demarche, ...more }))
	);
	await story.plan();
	story.at('2026-12-14T10:00');
	await leave(centre, faraway);
	expect(new Set(told(number)).size).toBe(2);
	expect(told(number)).toHaveLength(2);
});

test('the database itself takes no text twice for one number on one day', async () => {
	const { rows } = await story.world.owner.query<{ indexdef: string }>(
		`select indexdef from pg_indexes where indexname = 'one_text_a_day'`
	);
	expect(rows[0]?.indexdef).toMatch(/UNIQUE.*number_mark, told_on, md5\(text\)/);
});

test('whatever the plans: no number reads a text twice on one day, and each reminder is somewhere', async () => {
	const person = fc.record({
		shares: fc.boolean(),
		isDiscreet: fc.boolean(),
		days: fc.array(fc.integer({ min: 11, max: 16 }), { minLength: 1, maxLength: 3 })
	});
	const people = fc.array(person, { minLength: 1, maxLength: 4 });
	const run = fc.asyncProperty(people, fc.nat(), async (drawn, seed) => {
		network.received.length = 0;
		let draws = seed;
		network.answer = ({ id }) =>
			(draws += 7) % 5 === 0 ? { transient: 'busy' } : { accepted: id };
		await story.world.owner.query(`update sms_paces set failures = 0, closed_until = null`);
		story.at('2027-01-04T08:00');
		const shared = newNumber();
		const ids: string[] = [];
		for (const { shares, isDiscreet, days } of drawn) {
			const { id } = await story.addReachable(`Drawn ${nth++}`, shares ? shared : newNumber());
			ids.push(id);
			if (isDiscreet) await discreet(id);
			for (const day of days) await story.addDemarche(id, `2027-01-${day}`);
		}
		await story.plan();
		for (const day of ['05', '06', '07', '08', '09', '11', '12', '13', '14', '15', '16']) {
			for (const hour of ['10:00', '10:10', '12:00', '17:00']) {
				story.at(`2027-01-${day}T${hour}`);
				await story.leave();
			}
		}
		const { rows } = await story.world.owner.query<{ wrong: string }>(
			`select 'told twice' as wrong from sms_messages
			where person_id = any ($1) and reminder_id is not null and came_back_at is null
			group by number_mark, (handed_at at time zone 'Europe/Paris')::date, text having count(*) > 1
			union all
			select 'lost' from reminders r where person_id = any ($1) and (
				(settled_at is null and lapses_at < $2)
				or (outcome = 'sms') <> exists (select from sms_messages m
					where m.reminder_id = r.id and m.came_back_at is null))`,
			[ids, story.clock.now.toString()]
		);
		expect(rows).toEqual([]);
	});
	await fc.assert(run, { numRuns: tenth(60) });
});
