import { expect, test } from 'vitest';
import { WEEKDAYS } from '../hours/hour-words.ts';
import { hoursOfLines, linesOfHours, type WeekLines } from './week-lines.ts';

const NOTHING = Object.fromEntries(WEEKDAYS.map((day) => [day, ''])) as WeekLines;
const week = (lines: Partial<WeekLines>) => ({ ...NOTHING, ...lines });

test('hours are a line for each day, and nothing where nobody knows', () => {
	expect(Object.values(linesOfHours('Mo-Tu 09:00-12:00,14:00-17:30; Sa 10:00-24:00')!)).toEqual([
		...['9h-12h et 14h-17h30', '9h-12h et 14h-17h30', 'fermé', 'fermé', 'fermé'],
		...['10h-24h', 'fermé']
	]);
	expect(linesOfHours(null)).toEqual(NOTHING);
});

test.each(['Mo-Fr 09:00+', 'Jan-Mar Mo 09:00-12:00', 'Mo[1] 09:00-12:00'])(
	'%s cannot be said day by day: it is not shown so, nor lost',
	(hours) => {
		expect(linesOfHours(hours)).toBeNull();
	}
);

test.each([
	'Mo-Fr 09:00-12:00; PH off',
	'Mo-Tu 09:00-12:00,14:00-17:30; Sa 09:00-12:00',
	'Mo-Fr 09:00-12:00; 2026 Dec 24-2026 Dec 31 off'
])('%s is read back as it was shown, holidays and dates too', (hours) => {
	const lines = linesOfHours(hours)!;
	const back = hoursOfLines(lines, hours);
	expect(linesOfHours((back as { hours: string }).hours)).toEqual(lines);
	expect((back as { hours: string }).hours).toContain(hours.split(/(?=PH|2026 Dec 24)/)[1] ?? '');
});

test('a day that cannot be read is named; days said to be closed are not open', () => {
	expect(hoursOfLines(week({ mardi: 'tôt le matin' }), null)).toEqual({ unread: 'mardi' });
	expect(hoursOfLines(week({ mardi: '17h-9h' }), null)).toEqual({ unread: 'mardi' });
	expect(hoursOfLines(week({ lundi: '9h à 12h', mardi: 'fermé' }), null)).toEqual({
		hours: 'Mo 09:00-12:00'
	});
	expect(hoursOfLines(week({ lundi: 'fermé' }), 'Mo 09:00-12:00; PH off')).toEqual({ hours: null });
});
