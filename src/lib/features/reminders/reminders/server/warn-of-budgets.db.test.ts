import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { changeHabits } from '#lib/features/reminders/rules/index.server.ts';
import { USUAL_HABITS } from '#lib/features/reminders/rules/index.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { keysUrl } from '#lib/platform/database/roles.ts';
import { log } from '#lib/platform/log.ts';
import { outboxOf } from '../../../../../../tests/mail/mail-world.fixture.ts';
import { useFourCentres } from './four-centres.fixture.ts';
import { done } from './reminders.fixture.ts';
import { warnOfBudget } from './warn-of-budget.ts';

const four = useFourCentres();
const { world, here, there, beyond, island, network, openedAlone } = four;
const NOON = Temporal.Instant.from('2026-12-10T11:00:00Z');

beforeAll(async () => {
	for (const centre of network) await direct(centre);
});
beforeEach(async () => {
	vi.restoreAllMocks();
	await world.owner.query(
		'delete from mails; delete from sms_messages; delete from reminder_budget_warnings; delete from reminder_habits'
	);
});

async function direct({ id: centreId, slug }: Centre) {
	const own = { name: slug, role: 'direction' as const, centreId };
	const { staffId } = await world.asOperator([centreId], (db) => addStaffMember(db, own));
	const door = openPool(keysUrl(world.ownerUrl), 1);
	const email = addressOf(slug);
	await door.insertInto('key_holders').values({ id: staffId, name: slug, email }).execute();
	await door.destroy();
}

const addressOf = (slug: string) => `${slug}@reseau.example`;

const spend = ({ id }: Centre, cents: number, at = NOON) =>
	world.owner.query(
		`insert into sms_messages (centre_id, kind, recipient, number_mark, text, alphabet, segments, cents,
			provider, handed_at, valid_until)
		values ($1, 'demarche-due', '+33639980001', sha256(''), 'Bonjour', 'gsm7', 1, $2, 'kannel', $3, $3)`,
		[id, cents, at.toString()]
	);

const budget = ({ id }: Centre, monthCents: number) =>
	asActing(world.app, { staffId: null, role: 'direction', centres: [id], at: NOON }, async (db) =>
		done(await changeHabits(db, { ...USUAL_HABITS, monthCents }))
	);

function told(centres: readonly Centre[] = network, now = NOON, ownerUrl = world.ownerUrl) {
	four.listen();
	return warnOfBudget(
		{
			...{ database: four.database, now: () => now, ownerUrl },
			...{ origin: 'https://declic.exemple.fr', mail: { delivery: 'mailbox', smtp: null } }
		},
		centres
	);
}

const warned = async () => (await outboxOf(world)).map(({ recipient }) => recipient).toSorted();

describe('where nothing is to be told', () => {
	test('one statement looks at all of them, when none spent anything', async () => {
		await told();
		expect(four.transactions()).toHaveLength(1);
		// To begin and say who acts, to look, to end.
		expect(four.statements()).toBe(4);
	});

	test('as much is asked of four centres as of two, whatever they spent and were told', async () => {
		for (const centre of network) {
			await budget(centre, 1000);
			await spend(centre, 850);
		}
		expect(await told()).toBe(4);
		expect(await told([here, there])).toBe(0);
		const ofTwo = four.statements();
		expect(await told()).toBe(0);
		// To begin and say who acts, to look at what was spent, given, directed and told, to end.
		expect([ofTwo, four.statements()]).toEqual([7, 7]);
		expect(openedAlone()).toEqual([]);
	});
});

test('of several, those that are due are opened alone, each by its own money', async () => {
	await budget(here, 1000);
	await budget(there, 3000);
	await budget(beyond, 1000);
	await spend(here, 1000);
	await spend(there, 1000);
	await spend(beyond, 800);
	expect(await told()).toBe(2);
	expect(openedAlone()).toEqual(['ici', 'plus-loin']);
	expect(await warned()).toEqual([addressOf('ici'), addressOf('plus-loin')]);
});

test('the month that begins on an island is not over elsewhere', async () => {
	const evening = Temporal.Instant.from('2026-11-30T21:00:00Z');
	for (const centre of [there, island]) {
		await budget(centre, 1000);
		await spend(centre, 1000, evening.subtract({ hours: 10 }));
	}
	expect(await told(network, evening)).toBe(1);
	expect(await warned()).toEqual([addressOf('la')]);
});

test('where who directed has left, the door of addresses is not even opened', async () => {
	await budget(beyond, 1000);
	await spend(beyond, 1000);
	const ended = (at: string) =>
		world.owner.query(`update memberships set ended_at = ${at} where centre_id = $1`, [beyond.id]);
	await ended('now()');
	expect(await told(network, NOON, 'postgres://nobody@127.0.0.1:1/nothing')).toBe(0);
	await ended('null');
	expect(await told()).toBe(1);
});

describe('one that fails stops no other', () => {
	beforeEach(async () => {
		for (const centre of [here, there, beyond]) {
			await budget(centre, 1000);
			await spend(centre, 1000);
		}
	});

	test('when nobody can tell its day: each then looks by itself', async () => {
		const logged = vi.spyOn(log, 'error').mockReturnValue();
		const lost = { ...there, timeZone: 'Nulle/Part' };
		await expect(told([here, lost, beyond])).rejects.toThrow('warning of the budget failed');
		expect(logged).toHaveBeenCalledOnce();
		expect(await warned()).toEqual([addressOf('ici'), addressOf('plus-loin')]);
	});

	test('when its mail cannot be queued', async () => {
		await world.owner.query(
			`create function refuse() returns trigger language plpgsql as $$ begin
				if new.recipient = '${addressOf('la')}' then raise exception 'refused'; end if;
				return new; end $$;
			create trigger refuse before insert on mails for each row execute function refuse()`
		);
		await expect(told()).rejects.toMatchObject({ errors: [{ message: 'refused' }] });
		await world.owner.query('drop trigger refuse on mails; drop function refuse()');
		expect(await warned()).toEqual([addressOf('ici'), addressOf('plus-loin')]);
		expect(await told()).toBe(1);
	});
});
