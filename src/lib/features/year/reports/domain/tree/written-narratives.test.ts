import { expect, test } from 'vitest';
import { narrativesOf } from './written-narratives.ts';

const SENOU = { programme: 'senou' };

test('what is written of a programme stands on its fiche, and on no other', () => {
	const narratives = narrativesOf(
		[
			{ ...SENOU, rubric: 'animators', body: 'Amina Test\r\n\n Paul Test ' },
			{ ...SENOU, rubric: 'place', body: 'Centre Jacques Brel' },
			{ ...SENOU, rubric: 'assessment', body: 'Une belle année.' },
			{ programme: 'ateliers', rubric: 'figures', body: '13 stagiaires' }
		],
		[{ ...SENOU, key: 'minutes', value: 3600 }],
		[],
		[{ ...SENOU, animators: ['Zoé Test'], places: ['Salle bleue'] }]
	);
	expect(narratives.senou).toMatchObject({
		animators: ['Amina Test', 'Paul Test'],
		places: ['Centre Jacques Brel'],
		texts: { assessment: 'Une belle année.' },
		typed: [{ key: 'minutes', value: 3600 }],
		figuresWording: 'computed'
	});
	expect(narratives.ateliers).toMatchObject({ animators: [], typed: [], figuresWording: 'own' });
});

test('a text erased leaves the computed sentence', () => {
	const erased = narrativesOf([{ ...SENOU, rubric: 'figures', body: '' }], [], [], []);
	expect(erased.senou?.figuresWording).toBe('computed');
});

test('who animated and where is taken from the groups, until somebody writes otherwise', () => {
	const led = { ...SENOU, animators: ['Amina Test', 'Paul Test'], places: ['Salle bleue'] };
	expect(narrativesOf([], [], [], [led]).senou).toMatchObject({
		animators: ['Amina Test', 'Paul Test'],
		places: ['Salle bleue']
	});
	const written = [{ ...SENOU, rubric: 'place' as const, body: 'Au foyer' }];
	expect(narrativesOf(written, [], [], [led]).senou).toMatchObject({
		animators: ['Amina Test', 'Paul Test'],
		places: ['Au foyer']
	});
	const erased = [{ ...SENOU, rubric: 'animators' as const, body: ' \n ' }];
	expect(narrativesOf(erased, [], [], [led]).senou?.animators).toEqual(led.animators);
});
