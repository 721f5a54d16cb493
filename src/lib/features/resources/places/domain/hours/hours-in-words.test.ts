import { expect, test } from 'vitest';
import { hoursInWords, hoursTold } from './hours-in-words.ts';

test.each([
	['Mo-Fr 08:30-12:00', 'Lundi au vendredi de 8 h 30 à 12 h'],
	[
		'Mo,We,Fr 08:30-12:00,13:30-17:00; Sa 09:00-12:00; PH off',
		'Lundi, mercredi et vendredi de 8 h 30 à 12 h et de 13 h 30 à 17 h ; samedi de 9 h à 12 h ; fermé les jours fériés'
	],
	['Tu off; PH 10:00-12:00', 'Mardi fermé ; les jours fériés de 10 h à 12 h'],
	['24/7', 'Jour et nuit'],
	['Mo-Fr 09:00-12:00; Dec 24-Jan 2 off', 'Mo-Fr 09:00-12:00; Dec 24-Jan 2 off']
])('« %s » is said « %s »', (hours, said) => {
	expect(hoursInWords(hours).replaceAll('\u00a0', ' ')).toBe(said);
});

test('a week goes before words; where there is neither, nobody knows', () => {
	expect(hoursTold({ hours: 'Mo 09:00-10:00', hoursSaid: 'le matin' })).toContain('Lundi');
	expect(hoursTold({ hours: null, hoursSaid: 'le matin' })).toBe('le matin');
	expect(hoursTold({ hours: null, hoursSaid: null })).toBeNull();
});
