import { describe, expect, it } from 'vitest';
import { book, outline, questionsOf, read, tab } from './sketch.fixture.ts';
import type { RegisterDraft } from '../../register.ts';

const days = (draft: RegisterDraft) =>
	draft.cycles
		.flatMap(({ groups }) => groups)
		.flatMap(({ seances }) => seances.map(({ date }) => date));

const register = (title: string, ...dates: string[]) =>
	book(
		'senou.xlsx',
		tab(
			'f',
			`
		${title}
		Nom Prénom | ${dates.join(' | ')}
		MARTIN Paul | ${dates.map(() => 'P').join(' | ')}
		DURAND Luc | ${dates.map(() => 'A').join(' | ')}
	`
		)
	);

describe('dates of a register', () => {
	it.each([
		['@2018-01-11', '@2018-01-18'],
		['11/01', '18/01'],
		['11/01/18', '18/01/18'],
		['11/01/2018', '18/01/2018'],
		['11.01.2018', '18.01.2018'],
		['11-01', '18-01'],
		['2018-01-11', '2018-01-18'],
		['jeu. 11 janv.', 'jeu. 18 janv.'],
		['jeudi 11 janvier 2018', 'jeudi 18 janvier 2018'],
		['11-janv', '18-janv'],
		['11-janv-18', '18-janv-18'],
		['S1 11/01', 'S2 18/01'],
		['Séance 1 (11/01)', 'Séance 2 (18/01)'],
		['J 11/01', 'J 18/01'],
		['le 11/01', 'le 18/01'],
		['11/01 9h-10h30', '18/01 9h-10h30']
	])('%s, %s', (first, second) => {
		expect(days(read(register('SENOU 9h-10h30', first, second)))).toEqual([
			'2018-01-11',
			'2018-01-18'
		]);
	});

	it('an autumn that crosses New Year belongs to two years, and it is asked', () => {
		const draft = read(register('SENOU, mercredi 9h-10h30', '12/09', '19/12', '09/01', '16/01'));
		expect(days(draft)).toEqual(['2018-09-12', '2018-12-19', '2019-01-09', '2019-01-16']);
		expect(outline(draft)).toEqual([
			'senou 2018 septembre-décembre [] 2 pers. 2×90 2p 0r 0e 2a',
			'senou 2019 janvier [] 2 pers. 2×90 2p 0r 0e 2a'
		]);
		expect(questionsOf(draft).slice(0, 2)).toEqual(['year B2 2018', 'year D2 keep']);
	});

	it('a season written 2018-2019 says its two years itself', () => {
		const draft = read(register('SENOU saison 2018/2019 9h-10h30', '12/09', '09/01', '15/05'));
		expect(days(draft)).toEqual(['2018-09-12', '2019-01-09', '2019-05-15']);
	});

	it('weekdays written beside the dates tell the year, against the year asked', () => {
		const draft = read(register('SENOU 9h-10h30', 'jeu. 11/01', 'jeu. 18/01'), { year: 2019 });
		expect(days(draft)).toEqual(['2018-01-11', '2018-01-18']);
		expect(questionsOf(draft)).toContain('year B2 2018');
	});

	it('the weekday of a title alone is asked, and the year asked is kept', () => {
		const draft = read(register('SENOU, le jeudi 9h-10h30', '11/01', '18/01', '25/01'), {
			year: 2019
		});
		expect(days(draft)[0]).toBe('2019-01-11');
		expect(questionsOf(draft)).toContain('year B2 2019');
		const { id = '' } = draft.questions.find(({ kind }) => kind === 'year') ?? {};
		expect(
			days(
				read(register('SENOU, le jeudi 9h-10h30', '11/01', '18/01', '25/01'), {
					year: 2019,
					answers: { [id]: '2018' }
				})
			)[0]
		).toBe('2018-01-11');
	});

	it('a weekday that contradicts its date is asked, the date is kept', () => {
		const draft = read(register('SENOU 9h-10h30', 'jeudi 11/01/2018', 'mardi 18/01/2018'));
		expect(days(draft)).toEqual(['2018-01-11', '2018-01-18']);
		expect(questionsOf(draft)).toContain('dates C2 date');
	});

	it('American dates are turned back, and it is asked', () => {
		const draft = read(register('SENOU 9h-10h30', '01/11/2018', '01/18/2018', '02/01/2018'));
		expect(days(draft)).toEqual(['2018-01-11', '2018-01-18', '2018-02-01']);
		expect(questionsOf(draft)).toContain('dates B2 turned');
	});

	it('dates a spreadsheet half turned over are put back in order', () => {
		const draft = read(
			register('SENOU, jeudi 9h-10h30', '@2018-11-01', '18/01/2018', '25/01/2018', '@2018-01-02')
		);
		expect(days(draft)).toEqual(['2018-01-11', '2018-01-18', '2018-01-25', '2018-02-01']);
	});

	it('columns in no order are séances in order, and nothing is turned', () => {
		const draft = read(register('SENOU 9h-10h30', '01/02/2018', '25/01/2018', '18/01/2018'));
		expect(days(draft)).toEqual(['2018-01-18', '2018-01-25', '2018-02-01']);
		expect(draft.questions).toEqual([]);
	});

	it('séances of another year keep it, and it is asked; the answer may move them', () => {
		const other = register('SENOU 9h-10h30', '10/01/2019', '17/01/2019');
		const draft = read(other);
		expect(outline(draft)).toEqual(['senou 2019 janvier [] 2 pers. 2×90 2p 0r 0e 2a']);
		expect(questionsOf(draft)).toEqual(['year B2 keep']);
		expect(days(read(other, { answers: { [draft.questions[0]?.id ?? '']: 'move' } }))).toEqual([
			'2018-01-10',
			'2018-01-17'
		]);
	});

	it('last year’s number written once in January is asked and repaired', () => {
		const draft = read(register('SENOU 9h-10h30', '11/01/2017', '18/01/2018', '25/01/2018'));
		expect(days(draft)).toEqual(['2018-01-11', '2018-01-18', '2018-01-25']);
		expect(questionsOf(draft)).toEqual(['year B2 repaired']);
	});

	it('a day that does not exist is a problem', () => {
		const draft = read(register('SENOU 9h-10h30', '31/01/2018', '31/02/2018'));
		expect(days(draft)).toEqual(['2018-01-31']);
		expect(draft.problems).toMatchObject([{ cell: 'C2' }]);
	});
});

describe('hours and lengths', () => {
	it('the slot gives the length, a contradiction is asked', () => {
		const draft = read(register('SENOU jeudi 9h-10h, séances de 1h30', '11/01/2018', '18/01/2018'));
		expect(outline(draft)[0]).toContain('2×60');
		expect(questionsOf(draft)).toEqual(['duration A3 60']);
	});

	it('without any, the programme’s usual length is taken and asked once', () => {
		const draft = read(register('SENOU', '11/01/2018', '18/01/2018'));
		expect(outline(draft)[0]).toContain('2×90');
		expect(questionsOf(draft)).toEqual(['duration A3 90']);
		const { id = '' } = draft.questions[0] ?? {};
		expect(
			outline(read(register('SENOU', '11/01/2018', '18/01/2018'), { answers: { [id]: '60' } }))[0]
		).toContain('2×60');
	});
});

describe('the cycle of a register', () => {
	const labels = (draft: RegisterDraft) => draft.cycles.map(({ label }) => label);

	it.each([
		['SENOU session 1 (janvier-février 2018)', 'janvier-février'],
		['SENOU - janv/fév', 'janvier-février'],
		['SENOU session de janvier', 'janvier'],
		['SENOU cycle d’hiver', 'hiver'],
		['SENOU session 1', 'janvier'],
		['SENOU', 'janvier']
	])('%s is called %s', (title, label) => {
		expect(labels(read(register(title, '11/01/2018', '18/01/2018')))).toEqual([label]);
	});

	it('two numbered sessions in the same months stay two', () => {
		const draft = read(
			book(
				'senou.xlsx',
				tab(
					'Session 1',
					`
					SENOU 9h-10h30
					Nom Prénom | 04/01/2018 | 11/01/2018
					MARTIN Paul | P | P
				`
				),
				tab(
					'Session 2',
					`
					SENOU 9h-10h30
					Nom Prénom | 18/01/2018 | 25/01/2018
					DURAND Luc | P | P
				`
				)
			)
		);
		expect(labels(draft)).toEqual(['janvier (session 1)', 'janvier (session 2)']);
	});
});
