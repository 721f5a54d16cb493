import { beforeEach, describe, expect, test } from 'vitest';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { changeHabits } from '#lib/features/reminders/rules/index.server.ts';
import { USUAL_HABITS } from '#lib/features/reminders/rules/index.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { keysUrl } from '#lib/platform/database/roles.ts';
import { warnOfBudgetJob } from '../../../../../jobs/warn-of-budget.ts';
import { jobWorld } from '../../../../../../tests/jobs/job-world.fixture.ts';
import { outboxOf } from '../../../../../../tests/mail/mail-world.fixture.ts';
import { done, useReminders } from './reminders.fixture.ts';
import { warnOfBudget } from './warn-of-budget.ts';

const centre = useReminders();
const { at, world } = centre;

beforeEach(async () => {
	await world.owner.query(
		`delete from mails; delete from pgboss.job; delete from sms_messages;
		delete from reminder_budget_warnings; delete from reminder_habits; delete from memberships; delete from key_holders`
	);
	at('2026-12-10T11:00');
});

/** Somebody of the centre, whose address is behind the door. */
async function appoint(name: string, role: 'direction' | 'referent-famille' = 'direction') {
	const own = { name, role, centreId: centre.centre.id };
	const { staffId } = await world.asOperator([own.centreId], (db) => addStaffMember(db, own));
	const door = openPool(keysUrl(world.ownerUrl), 1);
	const email = `${name.toLowerCase()}@brel.example`;
	await door.insertInto('key_holders').values({ id: staffId, name, email }).execute();
	await door.destroy();
	return email;
}

/** An SMS of that price left, today unless told. */
const spend = (cents: number, day = centre.clock.now.toString()) =>
	world.owner.query(
		`insert into sms_messages (centre_id, kind, recipient, number_mark, text, alphabet, segments, cents,
			provider, handed_at, valid_until)
		values ($1, 'demarche-due', '+33639980001', sha256(''), 'Bonjour', 'gsm7', 1, $2, 'kannel', $3, $3)`,
		[centre.centre.id, cents, day]
	);

const budget = (monthCents: number) =>
	centre.actAs('direction', async (db) =>
		done(await changeHabits(db, { ...USUAL_HABITS, monthCents }))
	);

/** What the job does, a minute later. */
function told(mail: 'mailbox' | 'none' = 'mailbox') {
	centre.clock.now = centre.clock.now.add({ minutes: 1 });
	return warnOfBudget(
		{
			...centre.leaving(),
			...{ ownerUrl: world.ownerUrl, mail: { delivery: mail, smtp: null } }
		},
		[centre.centre]
	);
}

const outbox = async () =>
	(await outboxOf(world)).map(({ recipient, subject }) => `${recipient}: ${subject}`);

const NEARLY = 'Les quatre cinquièmes du budget des SMS sont dépensés';
const OVER = 'Le budget des SMS du mois est épuisé';

describe('the direction is told that the month’s money comes to its end', () => {
	test('nothing before four fifths; then once; once more when all is spent; and again the next month', async () => {
		const claire = await appoint('Claire');
		await appoint('Farida', 'referent-famille');
		await budget(1000);
		await spend(799);
		expect(await told()).toBe(0);
		await spend(1);
		expect([await told(), await told()]).toEqual([1, 0]);
		await spend(100);
		expect(await told()).toBe(0);
		expect(await outbox()).toEqual([`${claire}: ${NEARLY}`]);
		await spend(100);
		expect([await told(), await told()]).toEqual([1, 0]);
		expect(await outbox()).toEqual([`${claire}: ${NEARLY}`, `${claire}: ${OVER}`]);
		at('2027-01-04T10:00');
		expect(await told()).toBe(0);
		await spend(850);
		expect([await told(), await told()]).toEqual([1, 0]);
		expect((await outbox()).at(-1)).toBe(`${claire}: ${NEARLY}`);
		const mails = await outboxOf(world);
		expect(mails.at(-1)).toMatchObject({ kind: 'reminder-budget' });
		expect(mails.at(-1)!.text).toContain('janvier 2027');
		expect(mails.at(-1)!.text).toContain('https://declic.exemple.fr/equipe/rappels');
	});

	test('all spent at once is one mail, and what came back afterwards does not say less', async () => {
		const claire = await appoint('Claire');
		await budget(1000);
		await spend(950);
		await spend(60);
		await told();
		await world.owner.query('update sms_messages set came_back_at = now() where cents = 60');
		await told();
		expect(await outbox()).toEqual([`${claire}: ${OVER}`]);
	});

	test('everybody who directs is told, each once, and who left no more', async () => {
		const both = [await appoint('Aline'), await appoint('Bruno')];
		await appoint('Carole');
		await world.owner.query(
			`update memberships set ended_at = now() where staff_id =
				(select id from staff_members where display_name = 'Carole')`
		);
		await budget(1000);
		await spend(800);
		await told();
		await told();
		expect((await outbox()).toSorted()).toEqual(both.map((one) => `${one}: ${NEARLY}`));
	});

	test('four processes at once tell it once', async () => {
		const both = [await appoint('Aline'), await appoint('Bruno')];
		await budget(1000);
		await spend(800);
		const counts = await Promise.all([told(), told(), told(), told()]);
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
		expect((await outbox()).toSorted()).toEqual(both.map((one) => `${one}: ${NEARLY}`));
	});

	test('a process that dies while it tells has told nothing: the next one does', async () => {
		const claire = await appoint('Claire');
		await budget(1000);
		await spend(800);
		await world.owner.query(
			`create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
			create trigger die before insert on mails for each row execute function die()`
		);
		await expect(told()).rejects.toMatchObject({ errors: [{ message: 'killed' }] });
		await world.owner.query('drop trigger die on mails; drop function die()');
		expect(await told()).toBe(1);
		expect(await outbox()).toEqual([`${claire}: ${NEARLY}`]);
	});

	test('a centre that nobody directs tells nobody, and whoever comes in the month is told', async () => {
		await appoint('Farida', 'referent-famille');
		await budget(1000);
		await spend(800);
		expect(await told()).toBe(0);
		expect(await outbox()).toEqual([]);
		const claire = await appoint('Claire');
		expect(await told()).toBe(1);
		expect(await outbox()).toEqual([`${claire}: ${NEARLY}`]);
	});

	test('a budget raised in the month has its own four fifths, and its own end', async () => {
		const claire = await appoint('Claire');
		await budget(1000);
		await spend(1000);
		await told();
		await budget(2000);
		expect(await told()).toBe(0);
		await spend(600);
		expect([await told(), await told()]).toEqual([1, 0]);
		await spend(400);
		expect([await told(), await told()]).toEqual([1, 0]);
		expect(await outbox()).toEqual([OVER, NEARLY, OVER].map((said) => `${claire}: ${said}`));
	});

	test('the month is the centre’s: what left on the last evening is of the month before', async () => {
		await appoint('Claire');
		await budget(1000);
		// Half past midnight in Paris, the first of December; and half an hour before.
		await spend(700, '2026-11-30T23:30:00Z');
		await spend(100, '2026-11-30T22:30:00Z');
		expect(await told()).toBe(0);
		await spend(100, '2026-11-30T23:30:00Z');
		expect(await told()).toBe(1);
	});

	test('where no mail leaves, nothing is said to be told', async () => {
		await appoint('Claire');
		await budget(1000);
		await spend(1000);
		expect(await told('none')).toBe(0);
		expect(await told()).toBe(1);
	});

	test('the job of each quarter of an hour tells it, once', async () => {
		const claire = await appoint('Claire');
		await spend(100_000, Temporal.Now.instant().toString());
		const own = jobWorld(world.ownerUrl, { delivery: 'mailbox', smtp: null });
		await warnOfBudgetJob.run(own, {});
		await warnOfBudgetJob.run(own, {});
		await own.close();
		expect(await outbox()).toEqual([`${claire}: ${OVER}`]);
	});
});
