import { buildFicheNode } from './build-fiche.ts';
import { jacquesBrel } from './jacques-brel.fixture.ts';
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

test('the partners of the registers stand, and « Public » from the ages, until somebody writes', () => {
	const report = jacquesBrel();
	const rubricsOf = (written: Parameters<typeof narrativesOf>[0]) => {
		const narratives = narrativesOf(
			written,
			[],
			[],
			[],
			[{ programme: 'senou', partners: ['Mairie d’Outreau', 'PANO'] }]
		);
		const fiche = report.fiches.find(({ counts }) => counts.programme.slug === 'senou')!;
		const { rubrics } = buildFicheNode(fiche, narratives.senou!, {
			year: 2018,
			choices: [],
			layout: { hasBannerLine: true }
		});
		const of = (key: string) => rubrics.find((rubric) => rubric.key === key)!.paragraphs;
		return [of('public'), of('partners')];
	};
	expect(rubricsOf([])).toEqual([['Seniors, + 60 ans'], ['Mairie d’Outreau, PANO']]);
	const mine = [
		{ programme: 'senou', rubric: 'public' as const, body: 'Les retraités' },
		{ programme: 'senou', rubric: 'partners' as const, body: 'La Ville' }
	];
	expect(rubricsOf(mine)).toEqual([['Les retraités'], ['La Ville']]);
});
