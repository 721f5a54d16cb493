import { expect, test } from 'vitest';
import { hoursFromWords } from './said-hours.ts';

test.each([
	['lundi au vendredi 9h-12h', 'Mo-Fr 09:00-12:00'],
	['Lundi au vendredi : 9h00 - 12h00 et 14h - 18h30', 'Mo-Fr 09:00-12:00,14:00-18:30'],
	['Lun, mer : 9h-12h ; samedi fermé', 'Mo,We 09:00-12:00; Sa off'],
	[
		'du lundi au vendredi de 9h à 12h, le samedi de 9h à 12h30',
		'Mo-Fr 09:00-12:00; Sa 09:00-12:30'
	],
	['Lundi et jeudi de 9:00 à 12:00', 'Mo,Th 09:00-12:00']
])('« %s » is %s', (said, hours) => {
	expect(hoursFromWords(said)).toBe(hours);
});

test.each(['sur rendez-vous', 'mardi 14h-17h sur rendez-vous', 'lundi 25h-26h', 'le matin', ''])(
	'« %s » says more, or less, than a week: nothing is proposed',
	(said) => {
		expect(hoursFromWords(said)).toBeNull();
	}
);
