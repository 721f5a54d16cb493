import { describe, expect, test } from 'vitest';
import { yearSaid } from '../count/year-said.ts';
import { saidSentence } from './said-sentence.ts';

const TWELVE = {
	answers: 12,
	contents: [10, 2, 0],
	seances: [12, 0, 0],
	clarity: [9, 2, 1],
	confidence: { before: [0, 0, 0], after: [5, 6, 1] },
	company: [8, 3, 1]
} as const;

const plain = (text: string | null) => text?.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('what people say of a course', () => {
	test('is told in words, an answer nobody gave left out', () => {
		expect(plain(saidSentence(TWELVE))).toBe(
			'Ce que les personnes en disent, sans signer : 12 réponses. Contenus : 10 « bien », 2 « moyen ». Séances : 12 « bien ». Clarté : 9 « bien », 2 « moyen », 1 « pas bien ». Se sentir capable : 5 « sans aide », 6 « en étant rassurées », 1 « pas encore ». Rencontrer des gens : 8 « plusieurs », 3 « une ou deux personnes », 1 « pas encore ».'
		);
	});

	test('has both ends of the course where both were asked', () => {
		const both = { ...TWELVE, confidence: { before: [0, 2, 9], after: [5, 6, 1] } } as const;
		expect(plain(saidSentence(both))).toContain(
			'Se sentir capable, au début : 2 « en étant rassurées », 9 « pas encore ». Se sentir capable, à la fin : 5 « sans aide »'
		);
	});

	test('is nothing under five, and the year adds up its fiches', () => {
		expect(saidSentence(null)).toBeNull();
		expect(yearSaid([{ satisfaction: null }, { satisfaction: null }])).toBeNull();
		const year = yearSaid([
			{ satisfaction: TWELVE },
			{ satisfaction: null },
			{ satisfaction: TWELVE }
		]);
		expect(year).toMatchObject({ answers: 24, contents: [20, 4, 0], company: [16, 6, 2] });
	});
});
