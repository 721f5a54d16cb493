import { expect } from 'vitest';
import { isAllowed } from '#lib/features/reminders/plans/index.ts';
import type { useReminders } from './reminders.fixture.ts';
import type { Simulated } from './simulate-days.fixture.ts';

/** Every date was reminded as planned; nothing twice, nothing after STOP, nothing out of hours. */
export async function expectReminded(
	{ world, centre }: ReturnType<typeof useReminders>,
	{ families, received, dates }: Simulated
): Promise<void> {
	const { rows: messages } = await world.owner.query<{ id: string; reminder: string | null }>(
		'select id, reminder_id as reminder from sms_messages'
	);
	const reminderOf = new Map(messages.map(({ id, reminder }) => [id, reminder]));
	const handed = received.flatMap(({ message }) => reminderOf.get(message.id) ?? []);
	expect(handed).toHaveLength(new Set(handed).size);

	const zone = centre.timeZone;
	const early = received.filter(({ message, at }) => {
		if (!reminderOf.get(message.id)) return false;
		const there = at.toZonedDateTimeISO(zone);
		const isOpen = there.hour >= 9 && there.hour < 19;
		return !isOpen || !isAllowed(there.toPlainDate(), { zone });
	});
	expect(early).toEqual([]);

	const stopped = new Map(families.map(({ number, stoppedAt }) => [number, stoppedAt]));
	const after = received.filter(({ message, at }) => {
		const stop = stopped.get(message.to);
		return stop && Temporal.Instant.compare(at, stop) > 0;
	});
	expect(after).toEqual([]);

	const { rows } = await world.owner.query<{ key: string; said: string }>(
		`select person_id || ' ' || due_on as key,
			string_agg(coalesce(outcome || coalesce(' ' || reason, ''), 'waits'), ', ' order by leaves_at) as said
		from reminders group by person_id, due_on`
	);
	const told = new Map(rows.map(({ key, said }) => [key, said]));
	const missed = dates.filter(
		({ familyId, dueOn, wasStopped }) =>
			told.get(`${familyId} ${dueOn}`) !==
			(wasStopped ? 'to-call stopped, to-call stopped' : 'sms, sms')
	);
	expect(missed.map((one) => ({ ...one, said: told.get(`${one.familyId} ${one.dueOn}`) }))).toEqual(
		[]
	);
}
