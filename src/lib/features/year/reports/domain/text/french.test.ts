import { expect, test } from 'vitest';
import { duringCycle, monthsOfLabel, namedCycle } from './cycle-labels.ts';
import {
	counted,
	enumerated,
	formatCount,
	formatDay,
	formatDuration,
	fromPlace,
	spokenDuration,
	withDe
} from './french.ts';
import { peopleNounOf } from './people-noun.ts';

test('durations are written the French way', () => {
	const written = [0, 45, 60, 65, 90, 2880, 150_000].map(formatDuration);
	expect(written.map((words) => words.replaceAll('\u00a0', '~'))).toEqual([
		'0~h',
		'45~min',
		'1~h',
		'1~h~05',
		'1~h~30',
		'48~h',
		'2\u202f500~h'
	]);
	expect(spokenDuration(60)).toBe('1 heure');
	expect(spokenDuration(120)).toBe('2 heures');
	expect(spokenDuration(0)).toBe('0 heure');
});

test('the plural begins at two', () => {
	expect([0, 1, 2].map((count) => counted(count, 'séance', 'séances'))).toEqual([
		'0 séance',
		'1 séance',
		'2 séances'
	]);
});

test('« de » is elided before a vowel and a mute h only', () => {
	expect(['avril', 'août', 'octobre', 'Outreau', 'Étaples', 'hiver'].map(withDe)).toEqual([
		'd’avril',
		'd’août',
		'd’octobre',
		'd’Outreau',
		'd’Étaples',
		'd’hiver'
	]);
	expect(['mai', 'onze heures', 'huit personnes', 'hameau'].map(withDe)).toEqual([
		'de mai',
		'de onze heures',
		'de huit personnes',
		'de hameau'
	]);
});

test('a commune keeps its article the French way', () => {
	expect(['Outreau', 'Le Portel', 'Les Attaques', 'La Capelle', 'Hardelot'].map(fromPlace)).toEqual(
		['d’Outreau', 'du Portel', 'des Attaques', 'de La Capelle', 'd’Hardelot']
	);
});

test('counts, lists and days', () => {
	expect(formatCount(1234567)).toBe('1\u202f234\u202f567');
	expect(formatCount(-12)).toBe('−12');
	expect(formatCount(1.5)).toBe('1,5');
	expect(enumerated(['a', 'b', 'c'])).toBe('a, b et c');
	expect(formatDay('2019-01-01')).toBe('1er janvier 2019');
	expect(formatDay('2018-12-31')).toBe('31 décembre 2018');
});

test.each([
	['janvier-février', 'en janvier-février', 'la session de janvier-février'],
	['Mai - Juin', 'en mai-juin', 'la session de mai-juin'],
	['avril 2018', 'en avril 2018', 'la session d’avril 2018'],
	['Printemps', 'au printemps', 'la session du printemps'],
	['Été', 'en été', 'la session d’été'],
	['1er trimestre', 'au 1er trimestre', 'la session du 1er trimestre'],
	['Session 2', 'à la session 2', 'la session 2'],
	['Découverte', 'pour «\u202fDécouverte\u202f»', 'la session «\u202fDécouverte\u202f»']
])('the cycle « %s » inside a sentence', (label, during, named) => {
	expect(duringCycle(label)).toBe(during);
	expect(namedCycle(label)).toBe(named);
});

test('the months a label names', () => {
	expect(monthsOfLabel('Octobre-Décembre')).toEqual({ first: 10, last: 12 });
	expect(monthsOfLabel('mars')).toEqual({ first: 3, last: 3 });
	expect(monthsOfLabel('groupe de mars')).toBeNull();
});

test.each([
	['stagiaires', 'stagiaire', 'masculine'],
	['Adhérent', 'adhérent', 'masculine'],
	['adhérentes', 'adhérente', 'feminine'],
	['personnes', 'personne', 'feminine'],
	['bénévoles', 'bénévole', 'masculine'],
	['élèves', 'élève', 'masculine'],
	['', 'participant', 'masculine']
])('the noun « %s » and its gender', (typed, one, gender) => {
	expect(peopleNounOf(typed)).toEqual({ one, many: `${one}s`, gender });
});
