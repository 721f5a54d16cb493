import { beforeEach, describe, expect, test } from 'vitest';
import { leaveReminders } from './leave/leave-reminders.ts';
import { useReminders } from './reminders.fixture.ts';

const centre = useReminders();
const { at, network, world } = centre;
const DUE = '2026-12-15';
/** A provider that takes ten a second. */
const line = { ...centre.line, aSecond: 10 };
/** How long each look waits before it hands over what it has decided. */
let waits: number[] = [];

const look = (wait: (milliseconds: number) => Promise<unknown> = async () => {}) =>
	leaveReminders(centre.leaving(), line, [centre.centre], {
		wait: async (milliseconds) => {
			waits.push(milliseconds);
			await wait(milliseconds);
		}
	});
/** The turn of the provider comes in so many milliseconds. */
const turnComesIn = (milliseconds: number) =>
	world.owner.query(
		'update sms_paces set free_at = clock_timestamp() + make_interval(secs => $1)',
		[milliseconds / 1000]
	);

async function due(count: number) {
	at('2026-12-10T08:00');
	const people: { id: string; number: string }[] = [];
	for (let nth = 0; nth < count; nth += 1) {
		const her = await centre.addReachable(`Paced ${nth}`);
		await centre.addDemarche(her.id, DUE);
		people.push(her);
	}
	await centre.plan();
	at('2026-12-14T10:00');
	return people;
}

beforeEach(async () => {
	waits = [];
	network.received.length = 0;
	await centre.leave();
	await world.owner.query('delete from sms_paces');
	network.received.length = 0;
});

describe('a provider that takes ten a second', () => {
	test('is handed ten, and nothing is decided of the others before its next turn is near', async () => {
		await due(14);
		expect(await look()).toMatchObject({ looked: 10, waitMs: 0 });
		const { looked, waitMs } = await look();
		expect(looked).toBe(0);
		expect(waitMs).toBeGreaterThan(0);
		expect(waitMs).toBeLessThanOrEqual(500);
		expect([network.received.length, waits]).toEqual([10, []]);
	});

	test('is handed at its turn what was decided just before, which takes none of its time', async () => {
		await due(12);
		await look();
		await turnComesIn(400);
		expect(await look()).toMatchObject({ looked: 2, waitMs: 0 });
		expect(waits).toHaveLength(1);
		expect(waits[0]).toBeGreaterThan(0);
		expect(waits[0]).toBeLessThanOrEqual(400);
		const { rows } = await world.owner.query<{ ahead: number }>(
			`select extract(epoch from free_at - clock_timestamp())::float8 as ahead from sms_paces`
		);
		// Two more, of a tenth of a second each, after the turn that was to come.
		expect(rows[0]!.ahead).toBeLessThanOrEqual(0.6);
	});

	test('does not make up for the time when nothing was due', async () => {
		await due(11);
		await look();
		await turnComesIn(-60_000);
		await look();
		const { rows } = await world.owner.query<{ ahead: boolean }>(
			`select free_at > clock_timestamp() - interval '5 seconds' as ahead from sms_paces`
		);
		expect([rows[0]!.ahead, network.received.length]).toEqual([true, 11]);
	});

	test('whoever says STOP while her turn is awaited is not written to', async () => {
		const people = await due(11);
		await look();
		await turnComesIn(400);
		const last = people.find(({ number }) => !network.received.some(({ to }) => to === number))!;
		await look(() => centre.answered(last.number, 'STOP'));
		expect(waits).toHaveLength(1);
		expect(await centre.outcomes(last.id)).toEqual(['P1D to-call stopped']);
	});
});
