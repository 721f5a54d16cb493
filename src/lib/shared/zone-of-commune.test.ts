import { expect, test } from 'vitest';
import { publicHolidays } from './french-holidays.ts';
import { OVERSEAS_ZONES, zoneOfCommune, zoneOfPlace } from './zone-of-commune.ts';

test('a commune lives by the clock of its département, overseas too', () => {
	const said = Object.fromEntries(
		['62160', '2A004', '75056', '97105', '97411', '98735', '98818'].map((code) => [
			code,
			zoneOfCommune(code)
		])
	);
	expect(said).toEqual({
		...{ 62160: 'Europe/Paris', '2A004': 'Europe/Paris', 75056: 'Europe/Paris' },
		...{ 97105: 'America/Guadeloupe', 97411: 'Indian/Reunion' },
		...{ 98735: 'Pacific/Tahiti', 98818: 'Pacific/Noumea' }
	});
	expect([zoneOfCommune(null), zoneOfCommune('')]).toEqual([null, null]);
});

test('of a place, its commune says more than its postcode; without either, nobody knows', () => {
	expect(zoneOfPlace({ insee: '97411', postcode: '75000' })).toBe('Indian/Reunion');
	expect(zoneOfPlace({ insee: null, postcode: '97400' })).toBe('Indian/Reunion');
	expect(zoneOfPlace({ insee: null, postcode: null })).toBeNull();
});

test('each of these clocks exists, and those that tell a day of their own are the same', () => {
	const at = Temporal.Instant.from('2026-11-24T12:00:00Z');
	for (const [department, zone] of Object.entries(OVERSEAS_ZONES)) {
		expect(at.toZonedDateTimeISO(zone).timeZoneId).toBe(zone);
		expect([...publicHolidays(2026, { zone })]).toEqual([...publicHolidays(2026, { department })]);
	}
});
