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

describe('registers with one row a person and séance', () => {
	it('columns in any order, two programmes, hours in two columns', () => {
		const draft = read(
			book(
				'liste.csv',
				tab(
					'liste',
					`
				Date | Présence | Prénom | Nom | Atelier | Groupe | Heure début | Heure fin
				11/01/2018 | oui | Paul | Martin | SENOU | G1 | 09:00 | 10:30
				11/01/2018 | non | Sophie | Durand | SENOU | G1 | 09:00 | 10:30
				18/01/2018 | oui | Paul | Martin | SENOU | G1 | 09:00 | 10:30
				18/01/2018 | oui | Sophie | Durand | SENOU | G1 | 09:00 | 10:30
				12/01/2018 | oui | Marie | Petit | Atelier informatique | G1 | 14:00 | 16:00
			`
				)
			)
		);
		expect(outline(draft)).toEqual([
			'senou 2018 janvier [G1] 2 pers. 2×90 3p 0r 0e 1a',
			'ateliers 2018 janvier [G1] 1 pers. 1×120 1p 0r 0e 0a'
		]);
		expect(draft.questions).toEqual([]);
	});

	it('a list without a header row', () => {
		const draft = read(
			book(
				'ateliers informatiques.csv',
				tab(
					'x',
					`
				11/01/2018 | MARTIN Paul | P
				11/01/2018 | DURAND Sophie | A
				18/01/2018 | MARTIN Paul | P
				18/01/2018 | DURAND Sophie | P
			`
				)
			)
		);
		expect(outline(draft)).toEqual(['ateliers 2018 janvier [] 2 pers. 2×120 3p 0r 0e 1a']);
	});

	it('names written once over several rows', () => {
		const draft = read(
			book(
				'ateliers informatiques.xlsx',
				tab(
					'A',
					`
				Nom | Prénom | Né(e) | Date | Présence
				Martin | Paul | 1950 | 10/01/2018 | présent
				 | | | 17/01/2018 | absent
				 | | | 24/01/2018 | présent
				Durand | Sophie | 1951 | 10/01/2018 | présent
				 | | | 17/01/2018 | présent
				 | | | 24/01/2018 | en retard 15 min
			`
				)
			)
		);
		expect(outline(draft)).toEqual(['ateliers 2018 janvier [] 2 pers. 3×120 4p 1r 0e 1a']);
		expect(peopleOf(draft)).toEqual(['Martin Paul 1950', 'Durand Sophie 1951']);
	});

	it('dates written once over the people of the day', () => {
		const draft = read(
			book(
				'repair café.xlsx',
				tab(
					'A',
					`
				Date | Nom Prénom | Présence
				13/01/2018 | MARTIN Paul | X
				 | DURAND Sophie | X
				 | PETIT Luc | X
				20/01/2018 | MARTIN Paul | X
				 | DURAND Sophie | X
			`
				)
			)
		);
		expect(outline(draft)).toEqual(['perfectionnement 2018 janvier [] 3 pers. 2×120 5p 0r 0e 0a']);
	});

	it('a tick under "Présent", "Absent" or "Excusé", and minutes of delay', () => {
		const draft = read(
			book(
				'ateliers informatiques.xlsx',
				tab(
					'A',
					`
				Date | Horaire | Participant | Présent | Absent | Excusé | Retard (min)
				10/01/2018 | 14h-16h | Martin Paul | X | | | 10
				10/01/2018 | 14h-16h | Durand Sophie | | X | |
				17/01/2018 | 14h-16h | Martin Paul | | | X |
				17/01/2018 | 14h-16h | Durand Sophie | X | | |
			`
				)
			)
		);
		expect(marksOf(draft)).toEqual([
			'Durand Sophie 2018-01-10 absent',
			'Durand Sophie 2018-01-17 present',
			'Martin Paul 2018-01-10 late 10',
			'Martin Paul 2018-01-17 excused'
		]);
	});

	it('group titles between the rows, a total at the end', () => {
		const draft = read(
			book(
				'ateliers informatiques.csv',
				tab(
					'f',
					`
				Nom | Prénom | Date | Présence
				Groupe A - 14h-16h
				Martin | Paul | 10/01/2018 | P
				Martin | Paul | 17/01/2018 | P
				Groupe B - 16h-18h
				Durand | Luc | 10/01/2018 | P
				Total | | | 3
			`
				)
			)
		);
		expect(outline(draft)).toEqual([
			'ateliers 2018 janvier [Groupe A] 1 pers. 2×120 2p 0r 0e 0a',
			'ateliers 2018 janvier [Groupe B] 1 pers. 1×120 1p 0r 0e 0a'
		]);
	});

	it('the hour beside the date, the length in a column', () => {
		const draft = read(
			book(
				'fablab.csv',
				tab(
					'f',
					`
				Date et heure | Durée | Nom complet | Présent
				11/01/2018 12:00 | 1h | Paul Martin | oui
				11/01/2018 12:00 | 1h | Luc Durand | non
				18/01/2018 12:00 | 1h | Paul Martin | oui
			`
				)
			)
		);
		expect(outline(draft)).toEqual(['fablab 2018 janvier [] 2 pers. 2×60 2p 0r 0e 1a']);
		expect(draft.cycles[0]?.groups[0]?.seances[0]?.startsAt).toBe('12:00');
	});

	it('"Session 1, 2, 3" that follows the dates numbers the séances, not the cycles', () => {
		const draft = read(
			book(
				'senou 2018.csv',
				tab(
					'f',
					`
				Session | Nom | Prénom | Date | Présence
				1 | Martin | Paul | 11/01/2018 | P
				2 | Martin | Paul | 18/01/2018 | P
				3 | Martin | Paul | 25/01/2018 | A
			`
				)
			)
		);
		expect(outline(draft)).toEqual(['senou 2018 janvier [] 1 pers. 3×90 2p 0r 0e 1a']);
	});

	it('a sign-in sheet a day, its date in the title', () => {
		const sheet = (name: string, day: string, second: string) =>
			tab(
				name,
				`
				SENOU - Séance du ${day} 2018
				Groupe 1 : 9h-10h30
				Nom | Prénom | Présence
				Martin | Paul | X
				Durand | Luc | ${second}
				Groupe 2 : 10h30-12h
				Nom | Prénom | Présence
				Petit | Anne | X
			`
			);
		const draft = read(
			book(
				'senou.xlsx',
				sheet('11 janv', 'jeudi 11 janvier', 'A'),
				sheet('18 janv', 'jeudi 18 janvier', 'X')
			)
		);
		expect(outline(draft)).toEqual([
			'senou 2018 janvier [Groupe 1] 2 pers. 2×90 3p 0r 0e 1a',
			'senou 2018 janvier [Groupe 2] 1 pers. 2×90 2p 0r 0e 0a'
		]);
	});

	it('a log of those who came, without any mark, is asked', () => {
		const log = book(
			'repair café.xlsx',
			tab(
				'A',
				`
			Date | Nom | Prénom | Année de naissance
			13/01/2018 | Martin | Paul | 1950
			13/01/2018 | Durand | Sophie | 1951
			20/01/2018 | Martin | Paul | 1950
		`
			)
		);
		const draft = read(log);
		expect(outline(draft)).toEqual(['perfectionnement 2018 janvier [] 2 pers. 2×120 3p 0r 0e 0a']);
		expect(questionsOf(draft)[0]).toBe('columns A1 yes');
		const asked = draft.questions[0]?.id ?? '';
		expect(outline(read(log, { answers: { [asked]: 'no' } }))).toEqual([]);
	});

	it('one row a séance, the names of those who came in one cell', () => {
		const draft = read(
			book(
				'repair café.xlsx',
				tab(
					'A',
					`
				Date | Présents | Excusés
				13/01/2018 | Martin Paul, Durand Sophie | Petit Luc
				20/01/2018 | Martin Paul ; Petit Luc |
			`
				)
			)
		);
		expect(marksOf(draft)).toEqual([
			'Durand Sophie 2018-01-13 present',
			'Martin Paul 2018-01-13 present',
			'Martin Paul 2018-01-20 present',
			'Petit Luc 2018-01-13 excused',
			'Petit Luc 2018-01-20 present'
		]);
		expect(draft.people[0]?.places[0]?.cell).toBe('B2');
	});

	it('one tab a person, the name in the title', () => {
		const sheet = (name: string, last: string) =>
			tab(
				name,
				`
				SENOU jeudi 9h-10h30
				Nom : ${name}
				Date | Présence
				11/01/2018 | X
				18/01/2018 | ${last}
			`
			);
		const draft = read(book('senou.xlsx', sheet('MARTIN Paul', 'A'), sheet('DURAND Luc', 'X')));
		expect(outline(draft)).toEqual(['senou 2018 janvier [] 2 pers. 2×90 3p 0r 0e 1a']);
	});

	it('every problem of every row, with its cell', () => {
		const draft = read(
			book(
				'ateliers informatiques.csv',
				tab(
					'f',
					`
				Nom | Prénom | Né(e) en | Tél | Date | Présence
				Martin | Paul | 1950 | 06 39 98 11 11 | 10/01/2018 | P
				 | Sophie | 1951 | 06 39 98 11 12 | 10/01/2018 | P
				Durand | Luc | mille | 06 39 98 | 31/02/2018 | P
				Petit | Anne | 1952 | 06 39 98 11 14 | | P
			`
				)
			)
		);
		expect(
			problemsOf(draft)
				.map((problem) => problem.split(' ')[0])
				.sort()
		).toEqual(['B3', 'C4', 'D4', 'E4', 'E5']);
		for (const { message } of draft.problems)
			expect(message).not.toMatch(/invalid|Durand|Sophie|Petit/);
	});
});
