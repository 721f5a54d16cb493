import { describe, expect, it } from 'vitest';
import { book, outline, peopleOf, questionsOf, read, tab } from './sketch.fixture.ts';

describe('registers with dates down and people across', () => {
	it('full names over the marks, totals around', () => {
		const draft = read(
			book(
				'numerikids.xlsx',
				tab(
					'Présences',
					`
				Numérikids - mercredi 14h-16h
				Date | Martin Léa | Durand Noé | Petit Zoé | Total
				12/09/2018 | 1 | 1 | 0 | 2
				19/09/2018 | 1 | 0 | 1 | 2
				26/09/2018 | 0 | 1 | 1 | 2
				Total | 2 | 2 | 2 |
			`
				)
			)
		);
		expect(outline(draft)).toEqual(['numerikids 2018 septembre [] 3 pers. 3×120 6p 0r 0e 3a']);
		expect(draft.cycles[0]?.groups[0]?.enrolments[1]?.place.cell).toBe('C2');
	});

	it('family name, given name and birth year on three rows', () => {
		const draft = read(
			book(
				'x.xlsx',
				tab(
					'SENOU',
					`
				Session 2 (mars-avril 2018), séances de 1h30
				Nom | MARTIN | DURAND | PETIT
				Prénom | Léa | Noé | Zoé
				Né(e) en | 1945 | 1950 | 1947
				jeudi 15 mars | X | X |
				jeudi 22 mars | X | | X
				jeudi 29 mars | | X | X
			`
				)
			)
		);
		expect(outline(draft)).toEqual(['senou 2018 mars-avril [] 3 pers. 3×90 6p 0r 0e 3a']);
		expect(peopleOf(draft)).toEqual(['MARTIN Léa 1945', 'DURAND Noé 1950', 'PETIT Zoé 1947']);
		expect(questionsOf(draft)).toEqual(['blank-marks B7 absent']);
	});

	it('two blocks, one above the other', () => {
		const draft = read(
			book(
				'senou.xlsx',
				tab(
					'f',
					`
				SENOU session 1 (janvier-février 2018)
				Groupe 1 9h-10h30
				Date | HÉDIN Jeannine | PRUVOST François
				11/01 | X | A
				18/01 | X | X
				Total | 2 | 1

				Groupe 2 10h30-12h
				Date | BIGOT Gérard | SAUVAGE Michel
				11/01 | X | E
				18/01 | A | X
			`
				)
			)
		);
		expect(outline(draft)).toEqual([
			'senou 2018 janvier-février [Groupe 1] 2 pers. 2×90 3p 0r 0e 1a',
			'senou 2018 janvier-février [Groupe 2] 2 pers. 2×90 2p 0r 1e 1a'
		]);
	});

	it('the month merged beside the day numbers', () => {
		const draft = read(
			book(
				'numerikids.xlsx',
				tab(
					'P',
					`
				Numérikids mercredi 10h-12h
				Mois | Jour | Léa Martin | Noé Durand
				Septembre | 12 | x | abs
				 | 19 | x | x
				 | 26 | abs | x
				Octobre | 3 | x | x
			`
				)
			)
		);
		expect(outline(draft)).toEqual([
			'numerikids 2018 septembre-octobre [] 2 pers. 4×120 6p 0r 0e 2a'
		]);
	});
});
