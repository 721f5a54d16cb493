import { describe, expect, it } from 'vitest';
import { book, marksOf, outline, problemsOf, read, tab } from './sketch.fixture.ts';

describe('what stands around the marks', () => {
	it('titles as labels and values, the table shifted to the right', () => {
		const draft = read(
			book(
				'registre.xlsx',
				tab(
					'Feuil1',
					`
				 | Atelier : | Sénou
				 | Session : | 2
				 | Groupe : | 1
				 | Horaire : | 9h - 10h30
				 | Lieu : | Centre Jacques Brel
				 | Animatrice : | Léa Fontaine

				 | Nom | Prénom | 15/03/2018 | 22/03/2018
				 | MARTIN | Paul | X | A
			`
				)
			)
		);
		expect(outline(draft)).toEqual(['senou 2018 mars [Groupe 1] 1 pers. 2×90 1p 0r 0e 1a']);
		expect(draft.cycles[0]?.groups[0]).toMatchObject({
			venue: 'Centre Jacques Brel',
			animators: ['Léa Fontaine']
		});
	});

	it('a waiting list, a note and a list of the enrolled are not attendance', () => {
		const draft = read(
			book(
				'senou 2018.xlsx',
				tab(
					'Inscrits',
					`
					Liste des inscrits
					Nom | Prénom | Date de naissance | Téléphone
					MARTIN | Paul | 12/05/1950 | 06 39 98 11 11
					DURAND | Sophie | 01/01/1951 | 06 39 98 11 12
				`
				),
				tab(
					'Présences',
					`
					SENOU jeudi 9h00-10h30
					Nom Prénom | 11/01 | 18/01
					MARTIN Paul | X | A
					DURAND Sophie | X | X
					Liste d'attente
					PETIT Luc | |
					Note : prochaine session en mars.
				`
				)
			)
		);
		expect(outline(draft)).toEqual(['senou 2018 janvier [] 2 pers. 2×90 3p 0r 0e 1a']);
		expect(draft.people).toMatchObject([
			{ familyName: 'MARTIN', birthYear: 1950, phone: '+33639981111', phoneIsFictional: true },
			{ familyName: 'DURAND', birthYear: 1951 }
		]);
		expect(problemsOf(draft)).toEqual([expect.stringMatching(/^A6 .*liste d’attente/)]);
	});

	it('tabs that are no registers are told, and change nothing', () => {
		const draft = read(
			book(
				'registre 2018.xlsx',
				tab(
					'SENOU',
					`
					Nom Prénom | 11/01 | 18/01
					MARTIN Paul | X | X
				`
				),
				tab(
					'Budget',
					`
					Date | Libellé | Montant
					12/01/2018 | Café | 12,50
					19/01/2018 | Gâteaux | 8
				`
				),
				tab(
					'Planning',
					`
					Animateur | 11/01 | 18/01 | 25/01
					Léa Fontaine | SENOU | Repair | FabLab
				`
				)
			)
		);
		expect(marksOf(draft)).toEqual([
			'MARTIN Paul 2018-01-11 present',
			'MARTIN Paul 2018-01-18 present'
		]);
	});

	it('what cannot be imported is told with its cell', () => {
		const undated = read(
			book(
				'senou.xlsx',
				tab(
					'P',
					`
				SENOU
				Nom Prénom | S1 | S2 | S3
				MARTIN Paul | X | X | X
			`
				)
			)
		);
		const orphan = read(
			book(
				'senou.xlsx',
				tab(
					'P',
					`
				SENOU 9h-10h30
				Nom Prénom | 11/01 | ? | 25/01
				MARTIN Paul | X | X | X
				 | X | X | X
			`
				)
			)
		);
		expect(problemsOf(undated)).toEqual([
			expect.stringMatching(/^A2 Les séances de ce tableau n’ont pas de date/)
		]);
		expect(problemsOf(orphan)).toEqual([
			expect.stringMatching(/^C2 Cette colonne contient des présences, mais sa date/),
			expect.stringMatching(/^A4 Le nom manque/)
		]);
	});
});
