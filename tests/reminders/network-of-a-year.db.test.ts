import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { readReminderYear } from '#lib/features/reminders/reminders/index.server.ts';
import { readYearCosts } from '#lib/features/reminders/messages/index.server.ts';
import type { NetworkReminders } from '#lib/features/year/reports/domain/count/network-reminders.ts';
import { networkRemindersTables } from '#lib/features/year/reports/domain/tree/network-reminders-tables.ts';
import { listNetworkReminders } from '#lib/features/year/reports/server/count/list-network-reminders.ts';
import { type ActingRole, asActing } from '#lib/platform/database/acting.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { ACTORS } from '../tenancy/decision.ts';
import { addNamed, type FilledYear, fillYear } from './fill-year.fixture.ts';

const world = useTestDatabase();
// The database asks its own clock which dates went by: last year is whole, whenever it is.
const now = Temporal.Now.instant();
const YEAR = now.toZonedDateTimeISO('Europe/Paris').year - 1;
let named = 100;

beforeEach(async () => {
	await world.owner.query(
		`delete from sms_messages; delete from sms_stops; delete from reminders; delete from sms_answers;
		delete from procedures; delete from person_identities; delete from people; delete from centres`
	);
});

async function centreWith(filled: Partial<FilledYear>) {
	const id = await world.addCentre(`centre-${++named}`);
	await world.owner.query('update centres set name = $2 where id = $1', [id, `Centre ${named}`]);
	await fillYear(world.owner, id, YEAR, filled);
	return id;
}

const seenBy = (role: ActingRole, year = YEAR) =>
	asActing(world.app, { staffId: null, role, centres: [], at: now }, (db) =>
		listNetworkReminders(db, year)
	);

/** All that the coordination reads, on its page and on paper: the names of centres aside. */
const said = async () =>
	networkRemindersTables(
		(await seenBy('coordination')).map((one, nth) => ({ ...one, name: `Centre ${nth}` })),
		YEAR
	);

/** The same network but for that one centre. */
async function saidWith(filled: Partial<FilledYear>) {
	await world.owner.query(
		`delete from sms_messages; delete from sms_stops; delete from reminders; delete from sms_answers;
		delete from procedures; delete from person_identities; delete from people; delete from centres`
	);
	await centreWith({ ...LARGE, delivered: 28 });
	await centreWith({ sent: 20, delivered: 20, emails: 12 });
	await centreWith(filled);
	return said();
}

const LARGE: FilledYear = {
	...{ sent: 40, delivered: 28, emails: 15, called: 13, answered: 12, stopped: 11 },
	reminded: { dates: 30, kept: 18 },
	unreminded: { dates: 25, kept: 0 }
};

describe('the network reads what reminders gave, in counts', () => {
	test('a large centre is told, with what its reminders cost', async () => {
		await centreWith(LARGE);
		expect(await seenBy('coordination')).toMatchObject([
			{
				...{
					sent: 40,
					delivered: 28,
					segments: 40,
					cents: 200,
					emails: 15,
					called: 13,
					answered: 12
				},
				...{ stopped: 11, reminded: 30, remindedKept: 18, unreminded: 25, unremindedKept: 0 }
			}
		]);
	});

	test.each([
		['SMS', { sent: 3 }, { sent: 10 }],
		['what was received', { sent: 40, delivered: 1 }, { sent: 40, delivered: 10 }],
		['what was not received', { sent: 40, delivered: 30 }, { sent: 40, delivered: 39 }],
		['e-mails', { emails: 1 }, { emails: 10 }],
		['calls', { called: 2 }, { called: 9 }],
		['answers', { answered: 4 }, { answered: 5 }],
		['stops', { stopped: 1 }, { stopped: 7 }],
		[
			'reminded dates',
			{ sent: 40, reminded: { dates: 2, kept: 0 } },
			{ sent: 40, reminded: { dates: 10, kept: 10 } }
		],
		[
			'dates done in time',
			{ sent: 40, reminded: { dates: 40, kept: 2 } },
			{ sent: 40, reminded: { dates: 40, kept: 10 } }
		],
		[
			'dates that were late',
			{ sent: 40, unreminded: { dates: 40, kept: 31 } },
			{ sent: 40, unreminded: { dates: 40, kept: 39 } }
		]
	])('nothing it reads tells one small number of %s from another', async (_of, one, other) => {
		expect(await saidWith(one)).toEqual(await saidWith(other));
	});

	test('asking for smaller cells does not show them', async () => {
		await centreWith({ sent: 3, emails: 4 });
		const asked = asActing(
			world.app,
			{ staffId: null, role: 'coordination', centres: [], at: now },
			async (db) =>
				(
					await sql`select sent, emails, segments, cents from network_reminder_counts(${YEAR}, 0)`.execute(
						db
					)
				).rows
		);
		expect(await asked).toEqual([{ sent: null, emails: null, segments: null, cents: null }]);
	});

	test('a year whose first lines are erased is not told at all', async () => {
		await centreWith(LARGE);
		expect(await seenBy('coordination', YEAR - 2)).toEqual([]);
	});

	test.each(ACTORS.filter((actor) => !['coordination', 'operator', 'nobody'].includes(actor)))(
		'%s reads nothing of it',
		async (actor) => {
			await centreWith(LARGE);
			expect(await seenBy(actor as ActingRole)).toEqual([]);
		}
	);
});

const RHYTHMS = ['once', 'monthly', 'quarterly', 'yearly', 'expires'];

/** Démarches of any rhythm, whose dates were done, taken back, stopped and taken up again, at random. */
async function addAnyDemarches(centreId: string, many: number) {
	const person = await addNamed(world.owner, centreId);
	await world.owner.query(
		`insert into procedures (centre_id, person_id, kind, due_on, rhythm, recorded_at)
		select $1, $2, 'declaration-trimestrielle-caf',
			make_date($3, 1, 1) + (random() * 1400)::integer - 900, ($4::text[])[1 + n % 5], now()
		from generate_series(1, $5::integer) n`,
		[centreId, person, YEAR, RHYTHMS, many]
	);
	// Any date of the year, of any of them: those that are none of its own change nothing.
	await world.owner.query(
		`insert into procedure_outcomes (centre_id, procedure_id, due_on, outcome, day, recorded_at)
		select $1, p.id, d::date, (array['done', 'done', 'undone'])[1 + (random() * 2)::integer],
			d::date + (random() * 10)::integer - 7, now()
		from procedures p,
			lateral (select (p.due_on + make_interval(months => m))::date as d from generate_series(0, 40) m) dates
		where p.centre_id = $1 and random() < 0.6 order by gen_random_uuid()`,
		[centreId]
	);
	await world.owner.query(
		`insert into procedure_outcomes (centre_id, procedure_id, due_on, outcome, day, recorded_at)
		select $1, p.id, p.due_on, outcome, make_date($2, 1, 1) + (random() * 364)::integer, now()
		from procedures p, unnest(array['stopped', 'resumed', 'stopped']) outcome
		where p.centre_id = $1 and random() < 0.3 order by gen_random_uuid()`,
		[centreId, YEAR]
	);
	await world.owner.query(
		`insert into reminders (centre_id, person_id, kind, subject_id, due_on, step, leaves_at, lapses_at,
			planned_at, settled_at, outcome)
		select $1, $2, 'demarche-due', p.id, d::date, 'P7D', d, d, d, d,
			(array['sms', 'email', 'to-call', 'cancelled'])[1 + (random() * 3)::integer]
		from procedures p,
			lateral (select (p.due_on + make_interval(months => m))::date as d from generate_series(0, 40) m) dates
		where p.centre_id = $1 and random() < 0.7`,
		[centreId, person]
	);
}

test('the network counts as the centre itself does, on any démarches', async () => {
	for (const zone of ['Europe/Paris', 'Indian/Reunion', 'America/Martinique']) {
		const id = await centreWith(LARGE);
		await world.owner.query('update centres set time_zone = $2 where id = $1', [id, zone]);
		await addAnyDemarches(id, 200);
		const own = await asActing(
			world.app,
			{ staffId: null, role: 'direction', centres: [id], at: now },
			async (db) => {
				const asked = { year: YEAR, timeZone: zone };
				const costs = await readYearCosts(db, asked);
				return { ...(await readReminderYear(db, { ...asked, costs })), costs };
			}
		);
		const told = (await seenBy('coordination')).find(({ centreId }) => centreId === id)!;
		expect(own.reminded.dates).toBeGreaterThan(100);
		expect(told).toMatchObject({
			...{ sent: own.sent, delivered: own.delivered, emails: own.emails, called: own.called },
			...{ answered: own.answered, stopped: own.stopped },
			...{ reminded: own.reminded.dates, remindedKept: own.reminded.kept },
			...{ unreminded: own.unreminded.dates, unremindedKept: own.unreminded.kept },
			cents: own.costs.reduce((sum, { cents }) => sum + cents, 0)
		} satisfies Partial<NetworkReminders>);
	}
});
