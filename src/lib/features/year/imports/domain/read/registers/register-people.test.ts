import { describe, expect, it } from 'vitest';
import { book, outline, peopleOf, problemsOf, questionsOf, read, tab } from './sketch.fixture.ts';

const register = (name: string, dates: string, ...rows: string[]) =>
	tab(
		name,
		`
		SENOU ${name} 9h-10h30
		Nom | Prénom | Né(e) en | Tél | ${dates}
		${rows.join('\n')}
	`
	);
const FIRST = '11/01/2018 | 18/01/2018';
const SECOND = '15/03/2018 | 22/03/2018';

describe('people of several tabs', () => {
	it('one name and one birth year, in any writing, is one person', () => {
		const draft = read(
			book(
				'senou.xlsx',
				register('session 1', FIRST, 'CŒURET | Marie-Thérèse | 1949 | | P | A'),
				register('session 2', SECOND, 'Coeuret | Marie Therese | 1949 | | P | A')
			)
		);
		expect(peopleOf(draft)).toEqual(['CŒURET Marie-Thérèse 1949']);
		expect(draft.people[0]?.places).toHaveLength(2);
		expect(draft.questions).toEqual([]);
	});

	it('one name and two birth years is two people, never merged', () => {
		const draft = read(
			book(
				'senou.xlsx',
				register('session 1', FIRST, 'LEFEBVRE | Monique | 1951 | 06 39 98 11 11 | P | A'),
				register('session 2', SECOND, 'LEFEBVRE | Monique | 1944 | 06 39 98 11 11 | P | A')
			)
		);
		expect(peopleOf(draft)).toEqual(['LEFEBVRE Monique 1951', 'LEFEBVRE Monique 1944']);
	});

	it('a missing birth year: the same phone tells, else it is asked and they stay two', () => {
		const known = register('session 1', FIRST, 'MARTIN | Paul | 1950 | 06 39 98 11 11 | P | A');
		const phoned = register('session 2', SECOND, 'MARTIN | Paul | | 06.39.98.11.11 | P | A');
		const unknown = register('session 2', SECOND, 'MARTIN | Paul | | | P | A');
		expect(peopleOf(read(book('senou.xlsx', known, phoned)))).toEqual(['MARTIN Paul 1950']);
		const asked = read(book('senou.xlsx', known, unknown));
		expect(peopleOf(asked)).toEqual(['MARTIN Paul 1950', 'MARTIN Paul']);
		expect(questionsOf(asked)).toEqual(['same-person A3 different']);
		const { id = '' } = asked.questions[0] ?? {};
		expect(
			peopleOf(read(book('senou.xlsx', known, unknown), { answers: { [id]: 'same' } }))
		).toEqual(['MARTIN Paul 1950']);
	});

	it('no birth year anywhere: one person in one programme, two in two programmes, asked each time', () => {
		const row = 'MARTIN | Paul | | | P | A';
		const same = read(
			book('senou.xlsx', register('session 1', FIRST, row), register('session 2', SECOND, row))
		);
		expect(peopleOf(same)).toEqual(['MARTIN Paul']);
		expect(questionsOf(same)).toEqual(['same-person A3 same']);
		const fablab = tab(
			'FabLab',
			`
			Nom Prénom | 13/01/2018 | 20/01/2018
			Paul MARTIN | P | A
		`
		);
		const two = read([
			book('senou.xlsx', register('session 1', FIRST, row)),
			book('fablab.xlsx', fablab)
		]);
		expect(peopleOf(two)).toEqual(['MARTIN Paul', 'MARTIN Paul']);
		expect(questionsOf(two)).toContain('same-person A2 different');
	});

	it('a letter apart with the same birth year is asked; with the phone too, it is taken as one', () => {
		const first = register(
			'session 1',
			FIRST,
			'LEFEBVRE | Monique | 1951 | 06 39 98 11 11 | P | A'
		);
		const slip = read(
			book(
				'senou.xlsx',
				first,
				register('session 2', SECOND, 'LEFEVRE | Monique | 1951 | 06 39 98 22 22 | P | A')
			)
		);
		expect(peopleOf(slip)).toHaveLength(2);
		expect(questionsOf(slip)).toEqual(['same-person A3 different']);
		const sure = read(
			book(
				'senou.xlsx',
				first,
				register('session 2', SECOND, 'LEFEVRE | Monique | 1951 | 06 39 98 11 11 | P | A')
			)
		);
		expect(peopleOf(sure)).toEqual(['LEFEBVRE Monique 1951']);
		expect(questionsOf(sure)).toEqual(['same-person A3 same']);
	});

	it('a couple on one phone is two people, Michel and Michèle too', () => {
		const draft = read(
			book(
				'senou.xlsx',
				register(
					'session 1',
					FIRST,
					'SAUVAGE | Michel | 1949 | 06 39 98 11 11 | P | A',
					'SAUVAGE | Michèle | 1949 | 06 39 98 11 11 | P | A',
					'SAUVAGE | Daniel | 1943 | 06 39 98 11 11 | P | A'
				)
			)
		);
		expect(peopleOf(draft)).toHaveLength(3);
		expect(draft.questions).toEqual([]);
	});

	it('the same person twice in one table is counted once, both cells named', () => {
		const draft = read(
			book(
				'senou.xlsx',
				register('session 1', FIRST, 'MARTIN | Paul | 1950 | | P |', 'Martin | Paul | 1950 | | | A')
			)
		);
		expect(outline(draft)[0]).toContain('1 pers. 2×90 1p 0r 0e 1a');
		expect(problemsOf(draft)).toEqual([expect.stringMatching(/^A4 .* case A3/)]);
	});

	it('two marks that differ for one séance are asked; the one that claims less is kept', () => {
		const twice = book(
			'senou.xlsx',
			register(
				'session 1',
				FIRST,
				'MARTIN | Paul | 1950 | | P | A',
				'MARTIN | Paul | 1950 | | P | P'
			)
		);
		const draft = read(twice);
		expect(outline(draft)[0]).toContain('1p 0r 0e 1a');
		const [question] = draft.questions;
		expect(question).toMatchObject({ kind: 'other', assumed: 'less' });
		expect(outline(read(twice, { answers: { [question?.id ?? '']: 'more' } }))[0]).toContain(
			'2p 0r 0e 0a'
		);
	});

	it('the same register in two files is one register', () => {
		const one = register(
			'session 1',
			FIRST,
			'MARTIN | Paul | 1950 | | P | A',
			'DURAND | Luc | 1951 | | P | P'
		);
		const draft = read([book('senou.xlsx', one), book('senou (copie).xlsx', one)]);
		expect(outline(draft)).toEqual(['senou 2018 janvier [] 2 pers. 2×90 3p 0r 0e 1a']);
		expect(problemsOf(draft)).toEqual([expect.stringMatching(/^A3 .*déjà lues/)]);
	});
});

describe('what the rows say of a person', () => {
	it('civility, sex, birth date, age and phones', () => {
		const draft = read(
			book(
				'ateliers informatiques.xlsx',
				tab(
					'A',
					`
				Ateliers informatiques 14h-16h
				N° | Civ. | Prénom NOM | Âge | Portable | 02/02/2018 | 09/02/2018
				1 | Mme | Jeannine HÉDIN | 72 ans | #639989260 | P | A
				2 | M. | Jean-Pierre LE GALL | 68 ans | 06 39 98 | P | A
				3 | Mme | Maria DE SOUSA | 70 ans | 06 39 98 11 22 / 03 21 80 27 82 | P | P
			`
				)
			)
		);
		expect(draft.people).toMatchObject([
			{ familyName: 'HÉDIN', givenName: 'Jeannine', sex: 'female', phone: '+33639989260' },
			{ familyName: 'LE GALL', givenName: 'Jean-Pierre', sex: 'male' },
			{ familyName: 'DE SOUSA', givenName: 'Maria', phone: '+33639981122' }
		]);
		expect(draft.people[0]).not.toHaveProperty('birthYear');
		expect(problemsOf(draft).map((problem) => problem.split(' ')[0])).toEqual(['D2', 'E4', 'E5']);
	});

	it('a child may have a responsible adult’s phone only: the adult is to be completed', () => {
		const children = book(
			'numerikids.csv',
			tab(
				'f',
				`
			Numérikids 10h-12h
			Enfant | Né en | Tél. parents | 12/09/2018
			Fournier Noé | 2012 | 06 39 98 92 33 | x
			Noël Lina | 2011 | 06 39 98 65 05 | x
		`
			)
		);
		const draft = read(children);
		expect(draft.people).toMatchObject([
			{
				familyName: 'Fournier',
				givenName: 'Noé',
				phoneIsResponsibleAdults: true,
				phoneIsFictional: true
			},
			{ familyName: 'Noël', givenName: 'Lina', phoneIsResponsibleAdults: true }
		]);
		expect(questionsOf(draft)).toEqual(['responsible-adult C2 complete-later']);
		const own = read(children, { answers: { [draft.questions[0]?.id ?? '']: 'own-phone' } });
		expect(own.people[0]).not.toHaveProperty('phoneIsResponsibleAdults');
	});

	it('a birth year or a phone beside the name, a couple on one line', () => {
		const draft = read(
			book(
				'senou.xlsx',
				tab(
					'f',
					`
				SENOU jeudi 9h-10h30
				Participants | 15/03/2018 | 22/03/2018
				MARTIN Paul (1949) | P | A
				DURAND Luc 06 39 98 11 22 | P | A
				Mme PETIT Anne née en 1950 | P | P
				M. et Mme LEROY | P | P
			`
				)
			)
		);
		expect(draft.people).toMatchObject([
			{ familyName: 'MARTIN', birthYear: 1949 },
			{ familyName: 'DURAND', phone: '+33639981122' },
			{ familyName: 'PETIT', birthYear: 1950, sex: 'female' },
			{ familyName: 'LEROY' }
		]);
		expect(problemsOf(draft)).toEqual([
			expect.stringMatching(/^A6 Cette ligne semble nommer deux personnes/)
		]);
	});
});
