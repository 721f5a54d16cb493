import { expect, test } from 'vitest';
import { weekWords } from './week-words.ts';

const MORNING = [{ from: 540, until: 720 }];
const BOTH = [...MORNING, { from: 840, until: 1050 }];
const said = (week: Parameters<typeof weekWords>[0]) =>
	weekWords(week).map((line) => line.replace(/\s/g, ' '));

test('days alike are told together, those that are closed last', () => {
	expect(said([BOTH, BOTH, BOTH, BOTH, BOTH, MORNING, []])).toEqual([
		'Du lundi au vendredi : de 9 h à 12 h et de 14 h à 17 h 30.',
		'Samedi : de 9 h à 12 h.',
		'Fermé le dimanche.'
	]);
	expect(said([[], MORNING, [], MORNING, [], [], []])).toEqual([
		'Mardi et jeudi : de 9 h à 12 h.',
		'Fermé le lundi, le mercredi et du vendredi au dimanche.'
	]);
});

test('the same every day; never', () => {
	expect(said(Array.from({ length: 7 }, () => MORNING))).toEqual([
		'Tous les jours : de 9 h à 12 h.'
	]);
	expect(said(Array.from({ length: 7 }, () => []))).toEqual(['Fermé en ce moment.']);
});
