import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { log } from '#lib/platform/log.ts';
import { sendDueReminders } from './leave/send-due-reminders.ts';
import { useReminders } from './reminders.fixture.ts';

const centre = useReminders();
const { at, world } = centre;

/** A neighbour whose hour nobody can tell: nothing can be decided of what it has to remind. */
const neighbour: Centre = {
	id: '',
	slug: 'barbara',
	name: 'Centre Barbara',
	commune: null,
	timeZone: 'Europe/Nulle-Part'
};
/** More than are taken at once, about a nearer date than any other. */
const MANY = 230;

beforeAll(async () => {
	neighbour.id = await world.addCentre(neighbour.slug);
});
beforeEach(() => vi.restoreAllMocks());

/** The job of one minute, by the telephone on screen. */
const aMinute = (...centres: Centre[]) =>
	sendDueReminders({ ...centre.leaving(), isDemo: true }, centres, {
		untilMs: performance.now() + 20_000
	});

async function neighbourHas(count: number) {
	await world.owner.query(
		`with somebody as (
			insert into people (centre_id, recorded_at) values ($1, now()) returning id
		)
		insert into reminders (centre_id, person_id, kind, subject_id, due_on, step, leaves_at, lapses_at, planned_at)
		select $1, id, 'demarche-due', gen_random_uuid(), '2026-12-14', 'P1D', '2026-12-13T10:00+01',
			'2026-12-14T19:00+01', now()
		from somebody, generate_series(1, $2)`,
		[neighbour.id, count]
	);
}

async function dueHere(familyName: string) {
	at('2026-12-10T08:00');
	const her = await centre.addReachable(familyName);
	await centre.addDemarche(her.id, '2026-12-15');
	await centre.plan();
	at('2026-12-14T10:00');
	return her;
}

const waitingThere = async () => {
	const { rows } = await world.owner.query<{ waiting: number }>(
		`select count(*)::int as waiting from reminders
		where centre_id = $1 and settled_at is null and leaves_at = '2026-12-13T10:00+01'`,
		[neighbour.id]
	);
	return rows[0]!.waiting;
};

async function lastBeatOf(id: string) {
	const { rows } = await world.owner.query<{ beaten: Temporal.Instant }>(
		`select beaten_at as beaten from reminder_beats where centre_id = $1 and work = 'send'`,
		[id]
	);
	return rows[0]?.beaten.toString() ?? null;
}

describe('a centre whose reminders cannot be decided', () => {
	test('does not stop those of the others, and keeps its own as they were', async () => {
		const logged = vi.spyOn(log, 'error').mockReturnValue();
		await neighbourHas(MANY);
		const her = await dueHere('Spared');
		await aMinute(neighbour, centre.centre);
		expect(await centre.outcomes(her.id)).toEqual(['P1D sms']);
		expect(await waitingThere()).toBe(MANY);
		expect(logged.mock.calls.map(([said]) => said)).toEqual([
			{
				id: expect.stringMatching(/^[\da-f]{8}$/),
				centre: neighbour.id,
				error: expect.any(RangeError)
			}
		]);
	});

	test('is told as stuck, not the others', async () => {
		vi.spyOn(log, 'error').mockReturnValue();
		at('2026-12-14T10:10');
		await aMinute(neighbour, centre.centre);
		expect(await lastBeatOf(centre.centre.id)).toBe(centre.clock.now.toString());
		expect(await lastBeatOf(neighbour.id)).toBeNull();
	});

	test('mended, has all that it kept decided', async () => {
		at('2026-12-14T10:20');
		await aMinute({ ...neighbour, timeZone: 'Europe/Paris' }, centre.centre);
		expect(await waitingThere()).toBe(0);
		expect(await lastBeatOf(neighbour.id)).toBe(centre.clock.now.toString());
	});

	test('refused by the database itself, leaves nothing of what it had begun', async () => {
		const logged = vi.spyOn(log, 'error').mockReturnValue();
		await neighbourHas(1);
		const [twice, fine] = [await dueHere('Twice'), await dueHere('Fine')];
		await world.owner.query(
			`insert into sms_messages (centre_id, reminder_id, kind, recipient, number_mark, text, alphabet,
				segments, cents, provider, handed_at, valid_until)
			select centre_id, id, kind, '+33639980001', decode(repeat('ab', 32), 'hex'), 'Texte', 'gsm7', 1, 5,
				'screen', now(), now()
			from reminders where person_id = $1`,
			[twice.id]
		);
		await aMinute(centre.centre, { ...neighbour, timeZone: 'Europe/Paris' });
		expect(await waitingThere()).toBe(0);
		expect(await centre.outcomes(twice.id)).toEqual(['P1D waits']);
		expect(await centre.outcomes(fine.id)).toEqual(['P1D waits']);
		expect(logged).toHaveBeenCalledOnce();
	});
});
