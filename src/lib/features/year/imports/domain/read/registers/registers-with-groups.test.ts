import { describe, expect, it } from 'vitest';
import { book, outline, questionsOf, read, tab } from './sketch.fixture.ts';

describe('several groups, cycles or programmes in one workbook', () => {
	it('one tab a group, civility before the name, dates in words', () => {
		const group = (name: string, day: string, first: number) =>
			tab(
				name,
				`
				Initiation informatique - ${day} 10h-12h
				Stagiaire | Né(e) en | ${day.slice(0, 3)}. ${first} janv. | ${day.slice(0, 3)}. ${first + 7} janv.
				Mme MARTIN Anne | 1950 | présente | absente
				M. DURAND Paul | 1948 | présent | retard 15
			`
			);
		const draft = read(
			book('registre 2018.xlsx', group('Groupe 1', 'jeudi', 11), group('Groupe 2', 'vendredi', 12))
		);
		expect(outline(draft)).toEqual([
			'ateliers 2018 janvier [Groupe 1] 2 pers. 2×120 2p 1r 0e 1a',
			'ateliers 2018 janvier [Groupe 2] 2 pers. 2×120 2p 1r 0e 1a'
		]);
		expect(draft.people.map(({ sex }) => sex)).toEqual(['female', 'male']);
	});

	it('everything on one tab: two programmes, three cycles, a legend', () => {
		const draft = read(
			book(
				'registre.xlsx',
				tab(
					'Tout',
					`
				SENOU
				Session 1 (janvier-février 2018)
				Groupe 1 - 9h-10h30
				Nom Prénom | 11/01 | 18/01
				MARTIN Paul | X | A
				DURAND Sophie | X | X
				Groupe 2 - 10h30-12h
				Nom Prénom | 11/01 | 18/01
				PETIT Luc | X | X

				Session 2 (mars-avril 2018)
				Groupe 1 - 9h-10h30
				Nom Prénom | 15/03 | 22/03
				LEROY Anne | X | X

				ATELIERS INFORMATIQUES
				Session octobre-décembre
				Groupe A mercredi 17h-19h
				Nom Prénom | 03/10 | 10/10
				WADOUX Guy | X | X
				Légende : X = présent, A = absent
			`
				)
			)
		);
		expect(outline(draft)).toEqual([
			'senou 2018 janvier-février [Groupe 1] 2 pers. 2×90 3p 0r 0e 1a',
			'senou 2018 janvier-février [Groupe 2] 1 pers. 2×90 2p 0r 0e 0a',
			'senou 2018 mars-avril [Groupe 1] 1 pers. 2×90 2p 0r 0e 0a',
			'ateliers 2018 octobre-décembre [Groupe A] 1 pers. 2×120 2p 0r 0e 0a'
		]);
		expect(draft.questions).toEqual([]);
	});

	it('group titles between people, under one header: each group keeps its own days', () => {
		const draft = read(
			book(
				'registre.xlsx',
				tab(
					'Tout',
					`
				Ateliers informatiques 2018
				Nom | Prénom | 10/01 | 12/01 | 17/01 | 19/01
				Groupe mercredi 14h-16h
				MARTIN | Paul | X | | X |
				DURAND | Sophie | X | | |
				Groupe vendredi 10h-12h
				PETIT | Luc | | X | | X
				LEROY | Anne | | X | | X
				TOTAL GÉNÉRAL | | 2 | 2 | 1 | 2
			`
				)
			)
		);
		expect(outline(draft)).toEqual([
			'ateliers 2018 janvier [Groupe mercredi] 2 pers. 2×120 3p 0r 0e 1a',
			'ateliers 2018 janvier [Groupe vendredi] 2 pers. 2×120 4p 0r 0e 0a'
		]);
	});

	it('a group column, and a group written once over merged cells', () => {
		const column = read(
			book(
				'ateliers informatiques.xlsx',
				tab(
					'A',
					`
				Ateliers informatiques, séances de 2h
				Nom | Prénom | Groupe | 10/01/2018 | 17/01/2018
				MARTIN | Paul | A | P | P
				PETIT | Luc | B | A | P
			`
				)
			)
		);
		const merged = read(
			book(
				'ateliers informatiques.xlsx',
				tab(
					'A',
					`
				Ateliers informatiques 10h-12h
				 | Nom Prénom | 10/01/2018 | 17/01/2018
				Groupe 1 | MARTIN Paul | X | A
				 | DURAND Luc | X | X
				Groupe 2 | PETIT Anne | X | X
				 | LEROY Zoé | A | X
			`
				)
			)
		);
		expect(outline(column)).toEqual([
			'ateliers 2018 janvier [A] 1 pers. 2×120 2p 0r 0e 0a',
			'ateliers 2018 janvier [B] 1 pers. 2×120 1p 0r 0e 1a'
		]);
		expect(outline(merged)).toEqual([
			'ateliers 2018 janvier [Groupe 1] 2 pers. 2×120 3p 0r 0e 1a',
			'ateliers 2018 janvier [Groupe 2] 2 pers. 2×120 3p 0r 0e 1a'
		]);
	});

	it('a tab a month with day numbers is one cycle that goes on', () => {
		const draft = read(
			book(
				'registre SENOU 2018.xlsx',
				tab(
					'Janvier',
					`
					Nom | Prénom | 11 | 18 | 25
					MARTIN | Paul | X | X | A
					DURAND | Sophie | A | X | X
				`
				),
				tab(
					'Février',
					`
					Nom | Prénom | 1 | 8 | 15
					MARTIN | Paul | X | X | X
					DURAND | Sophie | A | X | X
					PETIT | Luc | X | A | X
				`
				)
			)
		);
		expect(outline(draft)).toEqual(['senou 2018 janvier-février [] 3 pers. 6×90 11p 0r 0e 4a']);
		expect(questionsOf(draft).filter((question) => question.startsWith('same'))).toEqual([
			'same-person A2 same',
			'same-person A3 same'
		]);
	});

	it('a header printed again on the next page is the same group', () => {
		const draft = read(
			book(
				'senou.xlsx',
				tab(
					'f',
					`
				SENOU jeudi 9h-10h30
				Nom Prénom | 15/03/2018 | 22/03/2018
				MARTIN Paul | X | A

				Nom Prénom | 15/03/2018 | 22/03/2018
				PETIT Anne | X | X
			`
				)
			)
		);
		expect(outline(draft)).toEqual(['senou 2018 mars [] 2 pers. 2×90 3p 0r 0e 1a']);
		expect(draft.problems).toEqual([]);
	});

	it('two registers side by side on one tab', () => {
		const draft = read(
			book(
				'senou.xlsx',
				tab(
					'A',
					`
				SENOU session 1 (janvier-février 2018)
				Groupe 1 - 9h-10h30 | | | | Groupe 2 - 10h30-12h
				Nom Prénom | 11/01 | 18/01 | | Nom Prénom | 11/01 | 18/01
				MARTIN Paul | X | A | | PETIT Luc | X | X
				DURAND Sophie | X | X | | LEROY Anne | A | X
			`
				)
			)
		);
		expect(outline(draft)).toEqual([
			'senou 2018 janvier-février [Groupe 1] 2 pers. 2×90 3p 0r 0e 1a',
			'senou 2018 janvier-février [Groupe 2] 2 pers. 2×90 3p 0r 0e 1a'
		]);
		expect(draft.people[2]?.places).toEqual([{ file: 'senou.xlsx', sheet: 'A', cell: 'E4' }]);
	});
});
