import { describe, expect, it } from 'vitest';
import {
	book,
	marksOf,
	outline,
	peopleOf,
	problemsOf,
	questionsOf,
	read,
	tab
} from './sketch.fixture.ts';

describe('registers with people down and dates across', () => {
	it('one block, dates without a year, crosses only', () => {
		const draft = read(
			book(
				'senou.xlsx',
				tab(
					'Feuil1',
					`
				SENOU - Jeudi 9h00-10h30
				Nom | Prénom | 11/01 | 18/01 | 25/01 | 01/02 | Total
				MARTIN | Paul | X | X | | X | 3
				DURAND | Sophie | X | | X | X | 3
				PETIT | Luc | x | x | x | x | 4
				Total présents | | 3 | 2 | 2 | 3 | 10
			`
				)
			)
		);
		expect(outline(draft)).toEqual(['senou 2018 janvier-février [] 3 pers. 4×90 10p 0r 0e 2a']);
		expect(questionsOf(draft)).toEqual(['blank-marks E3 absent']);
		expect(draft.cycles[0]?.groups[0]?.slot).toEqual({
			weekday: 4,
			startsAt: '09:00',
			endsAt: '10:30'
		});
		expect(draft.cycles[0]?.groups[0]?.seances.every(({ yearInferred }) => yearInferred)).toBe(
			true
		);
	});

	it('merged month titles over day numbers, a rank column, a late mark', () => {
		const draft = read(
			book(
				'ateliers.xlsx',
				tab(
					'2018',
					`
				ATELIER MULTIMÉDIA 2018 - mercredi 17h-19h
				 | | | Janvier | | | Février |
				N° | NOM | PRÉNOM | 10 | 17 | 24 | 7 | 14
				1 | Martin | Paul | P | P | A | P | P
				2 | Durand | Sophie | P | A | P | E | P
				3 | Petit | Luc | P | P | P | P | R 10
				4 | | | | | | |
			`
				)
			)
		);
		expect(outline(draft)).toEqual(['ateliers 2018 janvier-février [] 3 pers. 5×120 11p 1r 1e 2a']);
		expect(draft.problems).toEqual([]);
	});

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

	it('a whole month of days keeps the days somebody came', () => {
		const days = Array.from({ length: 31 }, (_, at) => at + 1);
		const row = (name: string, came: number[]) =>
			`${name} | ${days.map((day) => (came.includes(day) ? 'X' : '')).join(' | ')}`;
		const draft = read(
			book(
				'fablab.xlsx',
				tab(
					'Janvier 2018',
					`
				FabLab 12h-13h
				Nom Prénom | ${days.join(' | ')}
				${row('Martin Paul', [4, 11])}
				${row('Durand Zoé', [4])}
			`
				)
			)
		);
		expect(outline(draft)).toEqual(['fablab 2018 janvier [] 2 pers. 2×60 3p 0r 0e 1a']);
		expect(draft.cycles[0]?.groups[0]?.seances[0]?.yearInferred).toBe(false);
	});

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

	it('numbered séances over their dates, names before family names, a count row', () => {
		const draft = read(
			book(
				'atelier multimédia.xlsx',
				tab(
					'Oct',
					`
				Lieu : Salle 2 | | | Animatrice : Léa Fontaine
				 | Séance 1 | Séance 2 | Séance 3
				Noms | 03/10/18 | 10/10/18 | 17/10/18
				Paul Martin | O | N | O
				Sophie Durand | O | O | N
				Luc Petit | N | O | O
				Nb présents | 2 | 2 | 2
			`
				)
			)
		);
		expect(outline(draft)).toEqual(['ateliers 2018 octobre [] 3 pers. 3×120 6p 0r 0e 3a']);
		expect(peopleOf(draft)).toEqual(['Martin Paul', 'Durand Sophie', 'Petit Luc']);
	});

	it('capital letters everywhere, blank rows, ranks prepared in advance, a signature', () => {
		const draft = read(
			book(
				'senou.xlsx',
				tab(
					'f',
					`
				CENTRE SOCIAL

				Registre de présence SENOU, séances d'1h30
				Année 2018

				N° | NOM ET PRENOM | DATE DE NAISSANCE | SEXE | 11-janv | 18-janv | 25-janv | TOTAL

				1 | HEDIN JEANNINE | @1945-03-12 | F | x | x | exc | 2
				2 | PRUVOST FRANCOIS | @1943-07-01 | H | x | abs | exc | 1
				3 | LE GALL ANNE MARIE | 12/03/46 | F | x | abs | x | 2
				4 | | | | | | |
				 | TOTAL | | | 3 | 1 | 1 | 5
				Le directeur,
			`
				)
			)
		);
		expect(outline(draft)).toEqual(['senou 2018 janvier [] 3 pers. 3×90 5p 0r 2e 2a']);
		expect(peopleOf(draft)).toEqual([
			'HEDIN JEANNINE 1945',
			'PRUVOST FRANCOIS 1943',
			'LE GALL ANNE MARIE 1946'
		]);
		expect(draft.problems).toEqual([]);
	});

	it('hours and animators written under the dates', () => {
		const draft = read(
			book(
				'fablab.xlsx',
				tab(
					'f',
					`
				FabLab
				Nom | 13/01/2018 | 20/01/2018
				Horaire | 10h-12h | 14h-17h
				Animateur | Léa | Paul
				Martin Paul | P | A
				Durand Luc | P | P
			`
				)
			)
		);
		expect(
			draft.cycles[0]?.groups[0]?.seances.map(({ startsAt, minutes }) => [startsAt, minutes])
		).toEqual([
			['10:00', 120],
			['14:00', 180]
		]);
		expect(peopleOf(draft)).toHaveLength(2);
	});

	it('one date over a morning and an afternoon is two séances', () => {
		const draft = read(
			book(
				'fablab.xlsx',
				tab(
					'f',
					`
				FabLab
				 | 13/01/2018 | | 20/01/2018 |
				Nom | Matin | Après-midi | Matin | Après-midi
				Martin Paul | P | A | P | P
			`
				)
			)
		);
		expect(outline(draft)).toEqual(['fablab 2018 janvier [] 1 pers. 4×90 3p 0r 0e 1a']);
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
