import { expect, test } from 'vitest';
import { countedHost, countedKey } from './kiosk-note.ts';
import { mondaysOf, weeksOf, yearWeeks } from './week.ts';

test('a refused host is a host alone, or another', () => {
	expect(countedHost(' WWW.Pronote.Toutatice.fr. ')).toBe('www.pronote.toutatice.fr');
	for (const typed of [
		'',
		'a.b',
		'http://caf.fr/x?nom=Durand',
		'moi@caf.fr',
		'10.0.0.1',
		'-a.fr',
		`${'a'.repeat(99)}.fr`
	]) {
		expect(countedHost(typed)).toBe('other');
	}
	expect(countedKey('step', 'carte-vitale/0')).toBeNull();
	expect(countedKey('step', 'carte-vitale/12')).toBe('carte-vitale/12');
	expect(countedKey('guide', 'a'.repeat(121))).toBeNull();
});

test('a month is told from the week that holds its first day, a year from its first Monday', () => {
	expect(weeksOf('mois', '2026-12-01')).toEqual({ from: '2026-11-30', until: '2026-11-30' });
	expect(weeksOf('douze-mois', '2026-11-24')).toEqual({ from: '2025-11-24', until: '2026-11-23' });
	expect(mondaysOf(weeksOf('annee', '2026-01-14'))).toEqual(['2026-01-05', '2026-01-12']);
	expect(mondaysOf(weeksOf('annee', '2027-01-02'))).toEqual([]);
	expect(mondaysOf(yearWeeks(2026))).toHaveLength(52);
	expect([2025, 2026, 2027].flatMap((year) => mondaysOf(yearWeeks(year)))).toHaveLength(156);
});
