import { describe, expect, it } from 'vitest';
import { book, outline, peopleOf, questionsOf, read, tab } from './sketch.fixture.ts';

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
});
