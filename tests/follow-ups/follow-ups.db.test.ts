import { expect, test } from 'vitest';
import { planDropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import { recordDeparture } from '#lib/features/learning/workshops/index.server.ts';
import type { AfterAnswer } from '#lib/features/learning/follow-ups/index.ts';
import {
	done,
	TODAY,
	useWorkshop
} from '../../src/lib/features/learning/workshops/server/workshop.fixture.ts';
import {
	answerCall,
	answerRenewal,
	listCalls,
	listRenewals
} from '#lib/features/learning/follow-ups/index.server.ts';

const workshop = useWorkshop();
const { act } = workshop;
const count = async (table: string) =>
	(await workshop.world.owner.query(`select from ${table}`)).rowCount!;
const answer = (enrolmentId: string, word: AfterAnswer, more: object = {}) =>
	act((db) => answerCall(db, { enrolmentId, answer: word, today: TODAY, ...more }));
const called = async () =>
	(await act((db) => listCalls(db, { today: TODAY }))).calls.map(({ name }) => name);

test('three months after the last séance she is on the list, late after four, until she answers', async () => {
	// Last séances: 25 August (due tomorrow), 24 August (due today), 7 July (late), 24 May (over).
	const plan = (firstDay: string) => workshop.plan({ firstDay, seances: 1, cycleLabel: firstDay });
	const tomorrow = await plan('2026-08-25');
	const today = await plan('2026-08-24');
	const late = await plan('2026-07-07');
	// Six months: nobody is asked any more.
	const old = await plan('2026-05-24');
	await workshop.enrol(tomorrow, 'Demain');
	const due = await workshop.enrol(today, 'Delattre');
	const left = await workshop.enrol(today, 'Partie');
	await workshop.enrol(late, 'Tardive');
	await workshop.enrol(old, 'Ancienne');
	await act((db) => recordDeparture(db, { enrolmentId: left, leftOn: '2026-08-24', reason: '' }));
	const { calls } = await act((db) => listCalls(db, { today: TODAY }));
	expect(calls.map(({ name, isLate }) => [name, isLate])).toEqual([
		['Jeanne Tardive', true],
		['Jeanne Delattre', false]
	]);
	done(await answer(due, 'not-reached'));
	expect((await act((db) => listCalls(db, { today: TODAY }))).calls[1]).toMatchObject({
		name: 'Jeanne Delattre',
		triedOn: TODAY
	});
	done(await answer(due, 'uses-alone'));
	expect(await called()).toEqual(['Jeanne Tardive']);
	expect(await count('after_course_answers')).toBe(2);
});

test('who wants to see it again has her seat with the answer, or no answer at all', async () => {
	const group = await workshop.plan({ firstDay: '2026-08-10', seances: 1, cycleLabel: 'août' });
	const [one, two] = [await workshop.enrol(group, 'Lenoir'), await workshop.enrol(group, 'Petit')];
	const slot = { day: '2026-12-01', startsAt: '14:00', endsAt: '17:00', capacity: 1 };
	const [slotId] = done(await act((db) => planDropIns(db, slot))).ids;
	const answers = await count('after_course_answers');
	expect(await answer(one, 'drop-in')).toMatchObject({ refusal: 'slot' });
	expect(await answer(one, 'pre-list')).toMatchObject({ refusal: 'programme' });
	done(await answer(one, 'drop-in', { slotId }));
	expect(await answer(two, 'drop-in', { slotId })).toMatchObject({ refusal: 'not-put' });
	expect(await count('after_course_answers')).toBe(answers + 1);
	expect(await count('drop_in_visits')).toBe(1);
	done(await answer(two, 'pre-list', { programmeId: workshop.programmes.get('senou') }));
	expect(await count('pre_list_entries')).toBe(1);
	expect(await called()).not.toContain('Jeanne Petit');
});

test('an answer that nobody knows, or of nobody, is refused and nothing is written', async () => {
	const before = await count('after_course_answers');
	const group = await workshop.plan({ firstDay: '2026-08-11', seances: 1, cycleLabel: 'août 2' });
	const enrolmentId = await workshop.enrol(group, 'Wacquez');
	expect(await answer(enrolmentId, 'peut-être' as AfterAnswer)).toMatchObject({
		refusal: 'answer'
	});
	expect(await answer(crypto.randomUUID(), 'nothing')).toMatchObject({
		refusal: 'unknown-enrolment'
	});
	expect(await count('after_course_answers')).toBe(before);
});

test('who stays the year is asked whether she goes on, once', async () => {
	const numerikids = workshop.programmes.get('numerikids')!;
	const plan = (year: number, firstDay: string) =>
		workshop.plan({ programmeId: numerikids, year, firstDay, seances: 2, cycleLabel: `${year}` });
	const [group, next] = [await plan(2026, '2026-09-16'), await plan(2027, '2027-09-15')];
	const stays = await workshop.enrol(group, 'Béal');
	await workshop.enrol(group, 'Merlin');
	const asked = async () => (await act((db) => listRenewals(db, { year: 2026 }))).renewals;
	expect((await asked()).map(({ name }) => name)).toEqual(['Jeanne Béal', 'Jeanne Merlin']);
	const say = (word: 'goes-on' | 'not-reached') =>
		act((db) => answerRenewal(db, { enrolmentId: stays, answer: word, today: TODAY }));
	done(await say('not-reached'));
	expect((await asked())[0]).toMatchObject({ name: 'Jeanne Béal', triedOn: TODAY });
	done(await say('goes-on'));
	expect((await asked()).map(({ name }) => name)).toEqual(['Jeanne Merlin']);
	expect((await act((db) => listRenewals(db, { year: 2027 }))).renewals).toEqual([]);
	expect(next).toBeTruthy();
});

test('the desk and a neighbour see no answer', async () => {
	const asDesk = await workshop.world.as('accueil', workshop.centreId, (db) =>
		db.selectFrom('after_course_answers').selectAll().execute()
	);
	expect(asDesk).toEqual([]);
	const neighbour = await workshop.world.addCentre('la-digue');
	const there = await workshop.world.as('direction', neighbour, (db) =>
		listCalls(db, { today: TODAY })
	);
	expect(there.calls).toEqual([]);
});
