import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kept, KEPT } from './rotation.ts';

const at = (day: string, hour = '02') => Temporal.Instant.from(`${day}T${hour}:00:00Z`);
const days = (moments: Temporal.Instant[]) =>
	moments.map((moment) => moment.toString().slice(0, 10));
const everyNight = (from: string, nights: number) =>
	Array.from({ length: nights }, (_, n) => at(from).add({ hours: 24 * n }));

test('after a year and a half of nights: seven days, four weeks, twelve months', () => {
	expect(days(kept(everyNight('2025-06-01', 540)))).toEqual([
		...[
			'2026-11-22',
			'2026-11-21',
			'2026-11-20',
			'2026-11-19',
			'2026-11-18',
			'2026-11-17',
			'2026-11-16'
		],
		...['2026-11-15', '2026-11-08', '2026-11-01'],
		...['2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31'],
		...['2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31']
	]);
});

test('the last of a day stands for it', () => {
	expect(kept([at('2026-11-24', '02'), at('2026-11-24', '23')])).toEqual([at('2026-11-24', '23')]);
});

test('after a month away, what was there is still there', () => {
	const before = kept(everyNight('2026-06-01', 30));
	const after = kept([...before, at('2026-08-24')]);
	// One more night, and the oldest of each count has gone.
	expect(days(after)).toEqual(['2026-08-24', ...days(before).slice(0, 6), '2026-06-21']);
});

const moments = fc
	.array(fc.integer({ min: 0, max: 3 * 365 * 24 }), { maxLength: 80 })
	.map((hours) => hours.map((hour) => at('2024-01-01').add({ hours: hour })));

test('whatever the nights, the latest stays, few stay, and rotating again removes nothing', () => {
	fc.assert(
		fc.property(moments, (all) => {
			const staying = kept(all);
			expect(staying.length).toBeLessThanOrEqual(KEPT.days + KEPT.weeks + KEPT.months);
			expect(kept(staying)).toEqual(staying);
			const latest = all.toSorted(Temporal.Instant.compare).at(-1);
			expect(staying[0]?.toString()).toBe(latest?.toString());
		})
	);
});

test('rotating night after night keeps a backup of every one of the last twelve months', () => {
	let staying: Temporal.Instant[] = [];
	for (const night of everyNight('2025-06-01', 540)) staying = kept([...staying, night]);
	const months = new Set(days(staying).map((day) => day.slice(0, 7)));
	expect(months.size).toBe(12);
});
