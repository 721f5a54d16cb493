import { expect, test } from 'vitest';
import type { SpokenAnswer } from '#lib/features/learning/follow-ups/domain/yearly-ask.ts';
import {
	answerYearlyAsk,
	askAgain,
	listCalls,
	listLettersAsked,
	listRefusals,
	listYearlyAsks,
	writeToThem,
	yearlyLettersToPrint
} from '#lib/features/learning/follow-ups/index.server.ts';
import { putOnPreList, recordDeparture } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { askRight } from '#lib/features/people/rights-asked/index.server.ts';
import {
	atOnce,
	done,
	TODAY,
	useWorkshop
} from '../../src/lib/features/learning/workshops/server/workshop.fixture.ts';

const workshop = useWorkshop();
const { act } = workshop;
const query = <Row extends object>(text: string, values?: unknown[]) =>
	workshop.world.owner.query<Row>(text, values);
const later = (years: number, day = TODAY) =>
	Temporal.PlainDate.from(day).add({ years }).toString();

const plan = (firstDay: string) => workshop.plan({ firstDay, seances: 1, cycleLabel: firstDay });
const personOf = async (enrolmentId: string) =>
	(
		await query<{ id: string }>('select person_id as id from enrolments where id = $1', [
			enrolmentId
		])
	).rows[0]!.id;
const follow = async (groupId: string, name: string) =>
	personOf(await workshop.enrol(groupId, name));
const asked = async (today = TODAY) =>
	(await act((db) => listYearlyAsks(db, { today }))).asks.map(({ name }) => name);
const say = (personId: string, answer: SpokenAnswer, today = TODAY, programmeId?: string) =>
	act((db) =>
		answerYearlyAsk(db, { personId, answer, today, ...(programmeId && { programmeId }) })
	);
const write = (personIds: string[], today = TODAY) =>
	act((db) => writeToThem(db, { personIds, today }));
const count = async () => (await query('select from yearly_asks')).rowCount!;
const livesAt = (personId: string) =>
	query(
		`insert into person_addresses (centre_id, person_id, delivery, postcode, town, recorded_at)
		select centre_id, id, '4 rue du Port', '62230', 'Outreau', now() from people where id = $1`,
		[personId]
	);

test('an adult whose course ended is asked a year later, and the year after, and the one after', async () => {
	const group = await plan('2025-11-24');
	const her = await follow(group, 'Delattre');
	expect(await asked('2026-11-23')).toEqual([]);
	expect(await asked()).toEqual(['Jeanne Delattre']);
	done(await say(her, 'not-this-year'));
	expect(await asked(later(1, '2026-11-23'))).toEqual([]);
	expect(await asked(later(1))).toEqual(['Jeanne Delattre']);
	done(await say(her, 'not-this-year', later(1)));
	expect(await asked(later(1))).toEqual([]);
	expect(await asked(later(2))).toEqual(['Jeanne Delattre']);
	// On that day she is no more among the calls of the three months.
	expect((await act((db) => listCalls(db, { today: later(2) }))).calls).toEqual([]);
	done(await say(her, 'no-more', later(2)));
	for (const years of [2, 3, 9]) expect(await asked(later(years))).toEqual([]);
});

test('one ask a year: a call, or a letter, never both; two colleagues at once ask once', async () => {
	const group = await plan('2025-10-06');
	const [one, two] = [await follow(group, 'Lenoir'), await follow(group, 'Petit')];
	await livesAt(one);
	expect(await asked()).toEqual(['Jeanne Lenoir', 'Jeanne Petit']);
	done(await say(two, 'not-reached'));
	expect((await act((db) => listYearlyAsks(db, { today: TODAY }))).asks[1]).toMatchObject({
		name: 'Jeanne Petit',
		triedOn: TODAY
	});
	const no = (db: Db) =>
		answerYearlyAsk(db, { personId: two, answer: 'not-this-year', today: TODAY });
	expect(await atOnce(workshop, no, no)).toEqual([
		{ answered: two },
		expect.objectContaining({
			refusal: 'already',
			message: expect.stringContaining('24 novembre 2026')
		})
	]);
	// No address, or asked already: she is not written to.
	expect(await write([two])).toMatchObject({ refusal: 'nobody' });
	expect(await write([one, two])).toEqual({ written: 1, day: TODAY });
	const before = await count();
	expect(await write([one])).toMatchObject({ refusal: 'nobody' });
	expect(await say(one, 'not-reached')).toMatchObject({ refusal: 'already' });
	expect(await count()).toBe(before);
	expect(await asked()).toEqual([]);
	expect(await asked(later(1))).toEqual(['Jeanne Lenoir', 'Jeanne Petit']);
});

test('a letter is printed again the same, until she answers it', async () => {
	const group = await plan('2025-09-01');
	const her = await follow(group, 'Wacquez');
	await livesAt(her);
	done(await write([her]));
	const print = () =>
		act((db) =>
			yearlyLettersToPrint(db, { today: TODAY, writtenOn: TODAY, centre: 'Jacques Brel' })
		);
	const letter = (await print()).letters.find(({ address }) => address[0]!.includes('Wacquez'));
	expect(letter).toMatchObject({ address: ['Jeanne Wacquez', '4 rue du Port', '62230 OUTREAU'] });
	expect(letter!.paragraphs.join(' ')).toMatch(/Bonjour Jeanne.*SENOU.*plus cette question/s);
	expect(await print()).toEqual(await print());
	const waiting = async () =>
		(await act((db) => listLettersAsked(db, { today: TODAY }))).map(({ name }) => name);
	expect(await waiting()).toContain('Jeanne Wacquez');
	done(await say(her, 'pre-list', TODAY, workshop.programmes.get('senou')));
	expect(await waiting()).not.toContain('Jeanne Wacquez');
	expect((await print()).letters.some(({ address }) => address[0]!.includes('Wacquez'))).toBe(
		false
	);
});

test('a no is taken back when it was noted by mistake', async () => {
	const group = await plan('2025-08-04');
	const her = await follow(group, 'Merlin');
	done(await say(her, 'no-more'));
	expect(await say(her, 'no-more')).toMatchObject({ refusal: 'unknown' });
	expect((await act((db) => listRefusals(db))).map(({ name }) => name)).toContain('Jeanne Merlin');
	done(await act((db) => askAgain(db, { personId: her, today: TODAY })));
	expect(await asked()).toContain('Jeanne Merlin');
	expect((await act((db) => listRefusals(db))).map(({ name }) => name)).not.toContain(
		'Jeanne Merlin'
	);
	done(await say(her, 'not-this-year'));
});

test('who is enrolled, waits, left, came for the year or not to the end is not asked meanwhile', async () => {
	const old = await plan('2025-07-07');
	const running = await workshop.plan({ firstDay: TODAY, seances: 2, cycleLabel: 'en cours' });
	const [comes, waits] = [await follow(old, 'Encours'), await follow(old, 'Attend')];
	const leaves = await workshop.enrol(old, 'Partie');
	await act((db) => recordDeparture(db, { enrolmentId: leaves, leftOn: '2025-07-07', reason: '' }));
	const numerikids = workshop.programmes.get('numerikids')!;
	const year = await workshop.plan({
		...{ programmeId: numerikids, year: 2025, firstDay: '2025-06-04' },
		...{ seances: 1, cycleLabel: '2025' }
	});
	await follow(year, 'Enfant');
	const programmeId = workshop.programmes.get('ateliers')!;
	const entry = done(await act((db) => putOnPreList(db, { programmeId, personId: waits })));
	await query(
		`insert into enrolments (centre_id, group_id, person_id, enrolled_on, recorded_at)
		select centre_id, $1, $2, $3, now() from workshop_groups where id = $1`,
		[running, comes, TODAY]
	);
	expect(await asked()).toEqual([]);
	const before = await count();
	for (const person of [comes, waits, await personOf(leaves)])
		expect(await say(person, 'not-this-year')).toMatchObject({ refusal: 'unknown' });
	expect(await count()).toBe(before);
	await query(
		`insert into pre_list_withdrawals (centre_id, entry_id, reason, recorded_at)
		select centre_id, id, '', now() from pre_list_entries where id = $1`,
		[entry.id]
	);
	expect(await asked()).toEqual(['Jeanne Attend']);
	done(await say(waits, 'not-this-year'));
});

test('an objection stops it, as it stops the call of the three months', async () => {
	const [old, recent] = [await plan('2025-05-05'), await plan('2026-08-03')];
	const her = await follow(old, 'Oppose');
	const called = await follow(recent, 'Opposante');
	const calls = async () =>
		(await act((db) => listCalls(db, { today: TODAY }))).calls.map(({ name }) => name);
	expect(await asked()).toEqual(['Jeanne Oppose']);
	expect(await calls()).toEqual(['Jeanne Opposante']);
	for (const personId of [her, called])
		done(await act((db) => askRight(db, { personId, right: 'objection' })));
	expect(await asked()).toEqual([]);
	expect(await calls()).toEqual([]);
	await livesAt(her);
	expect(await write([her])).toMatchObject({ refusal: 'nobody' });
	expect(await say(her, 'not-this-year')).toMatchObject({ refusal: 'unknown' });
});

test('her name erased, nobody asks any more', async () => {
	const group = await plan('2025-04-07');
	const her = await follow(group, 'Effacée');
	done(await say(her, 'not-reached'));
	expect(await asked()).toEqual(['Jeanne Effacée']);
	await query('delete from person_identities where person_id = $1', [her]);
	expect(await asked()).toEqual([]);
	expect(await asked(later(5))).not.toContain('Jeanne Effacée');
	expect(await say(her, 'not-this-year')).toMatchObject({ refusal: 'unknown' });
	expect(await say(her, 'no-more')).toMatchObject({ refusal: 'unknown' });
});

test('the desk and a neighbour see nobody of it', async () => {
	const seen = (role: 'accueil' | 'direction', centreId: string) =>
		workshop.world.as(role, centreId, (db) => db.selectFrom('yearly_asks').selectAll().execute());
	expect(await seen('accueil', workshop.centreId)).toEqual([]);
	expect(await seen('direction', await workshop.world.addCentre('la-digue'))).toEqual([]);
	expect((await seen('direction', workshop.centreId)).length).toBeGreaterThan(0);
});
