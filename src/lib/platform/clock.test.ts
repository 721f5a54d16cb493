import { expect, test } from 'vitest';
import { systemClock, todayIn } from './clock.ts';

test('a frozen clock tells the same moment every time', () => {
	const now = systemClock({ DECLIC_NOW: '2026-11-24T08:30:00Z' });
	expect([now().toString(), now().toString()]).toEqual(Array(2).fill('2026-11-24T08:30:00Z'));
});

test('the real clock is that of the machine', () => {
	const before = Date.now();
	const told = systemClock({})().epochMilliseconds;
	expect(told).toBeGreaterThanOrEqual(before);
	expect(told).toBeLessThanOrEqual(Date.now());
});

test('each centre has its own day: near midnight in Paris, La Réunion is in tomorrow', () => {
	const at = Temporal.Instant.from('2026-11-24T22:30:00Z');
	expect(
		['Europe/Paris', 'Indian/Reunion', 'Pacific/Noumea', 'America/Martinique'].map((zone) =>
			todayIn(zone, at)
		)
	).toEqual(['2026-11-24', '2026-11-25', '2026-11-25', '2026-11-24']);
});

test('the day turns at midnight in the centre, in summer as in winter', () => {
	const day = (text: string, zone: string) => todayIn(zone, Temporal.Instant.from(text));
	expect(day('2026-07-14T21:59:59Z', 'Europe/Paris')).toBe('2026-07-14');
	expect(day('2026-07-14T22:00:00Z', 'Europe/Paris')).toBe('2026-07-15');
	expect(day('2026-12-31T12:59:59Z', 'Pacific/Noumea')).toBe('2026-12-31');
	expect(day('2026-12-31T13:00:00Z', 'Pacific/Noumea')).toBe('2027-01-01');
});
