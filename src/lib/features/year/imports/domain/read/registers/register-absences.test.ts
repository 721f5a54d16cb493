import { describe, expect, it } from 'vitest';
import { book, outline, PROGRAMMES, questionsOf, read, tab } from './sketch.fixture.ts';

const register = (...rows: string[]) =>
	book(
		'senou.xlsx',
		tab(
			'f',
			`
		SENOU session 1, jeudi 9h-10h30
		Nom Prénom | 11/01/2018 | 18/01/2018 | 25/01/2018 | 01/02/2018 | 08/02/2018 | Remarques
		DURAND Luc | P | P | P | P | P |
		${rows.join('\n')}
	`
		)
	);
const leftOn = (...rows: string[]) =>
	read(register(...rows)).cycles[0]?.groups[0]?.enrolments[1]?.leftOn;

describe('somebody who leaves', () => {
	it('is absent without excuse three times to the end, after having come', () => {
		expect(leftOn('MARTIN Paul | P | P | A | A | A |')).toBe('2018-01-25');
		expect(questionsOf(read(register('MARTIN Paul | P | P | A | A | A |')))).toContain(
			'drop-out D4 yes'
		);
	});

	it('is not asked where one comes when one likes', () => {
		const programmes = PROGRAMMES.map((one) => ({ ...one, isFree: one.slug === 'senou' }));
		const draft = read(register('MARTIN Paul | P | P | A | A | A | ne vient plus'), { programmes });
		expect(draft.cycles[0]?.groups[0]?.enrolments[1]?.leftOn).toBeUndefined();
		expect(draft.questions.filter(({ kind }) => kind === 'drop-out')).toEqual([]);
	});

	it.each([
		['twice absent is not enough', 'MARTIN Paul | P | P | P | A | A |'],
		['an excuse among the absences', 'MARTIN Paul | P | A | A | E | A |'],
		['came back at the end', 'MARTIN Paul | P | A | A | A | P |'],
		['never came', 'MARTIN Paul | A | A | A | A | A |']
	])('not when: %s', (_, row) => expect(leftOn(row)).toBeUndefined());

	it('is asked when a remark says so, and taken as still there', () => {
		const draft = read(register('MARTIN Paul | P | P | P | P | A | ne vient plus'));
		expect(questionsOf(draft)).toContain('drop-out F4 no');
		const { id = '' } = draft.questions.find(({ kind }) => kind === 'drop-out') ?? {};
		const answered = read(register('MARTIN Paul | P | P | P | P | A | ne vient plus'), {
			answers: { [id]: 'yes' }
		});
		expect(answered.cycles[0]?.groups[0]?.enrolments[1]?.leftOn).toBe('2018-02-08');
	});

	it('keeps the marks that follow: the report’s rule decides', () => {
		const marks = read(register('MARTIN Paul | P | P | A | A | A |')).cycles[0]?.groups[0]
			?.enrolments[1]?.marks;
		expect(marks).toHaveLength(5);
	});

	it('nobody leaves a group that stopped meeting', () => {
		const draft = read(
			book(
				'senou.xlsx',
				tab(
					'f',
					`
				SENOU 9h-10h30
				Nom Prénom | 11/01/2018 | 18/01/2018 | 25/01/2018 | 01/02/2018
				MARTIN Paul | P | A | A | A
				DURAND Luc | P | A | A | A
			`
				)
			)
		);
		expect(draft.questions).toEqual([]);
	});
});

describe('what did not take place', () => {
	it.each([
		'Session mai-juin : annulée, 0 inscrit.',
		'pas de session en mai-juin',
		'Session 3 (mai-juin 2018) annulée faute d’inscrits'
	])('%s', (note) => {
		const workbook = book(
			'senou.xlsx',
			...register('MARTIN Paul | P | P | P | P | P |').sheets,
			tab('Notes', note)
		);
		const draft = read(workbook);
		expect(outline(draft)).toContain('senou 2018 mai-juin : annulé');
		expect(draft.cycles.at(-1)?.cancelledBy).toMatchObject({
			place: { sheet: 'Notes', cell: 'A1' }
		});
		const { id = '' } = draft.questions.find(({ kind }) => kind === 'cancellation') ?? {};
		expect(read(workbook, { answers: { [id]: 'no' } }).cycles).toHaveLength(1);
	});

	it('a title, then "annulée" on the next line', () => {
		const draft = read(
			book(
				'senou.xlsx',
				tab(
					'f',
					`
				SENOU
				Session 3 (mai-juin 2018)
				Annulée, pas assez d'inscrits
				Session 4 (octobre-novembre 2018), 9h-10h30
				Nom Prénom | 04/10 | 11/10
				MARTIN Paul | P | P
			`
				)
			)
		);
		expect(outline(draft)).toEqual([
			'senou 2018 mai-juin : annulé',
			'senou 2018 octobre-novembre [] 1 pers. 2×90 2p 0r 0e 0a'
		]);
	});

	it('a cancelled cycle among the rows of a list', () => {
		const draft = read(
			book(
				'ateliers informatiques 2018.csv',
				tab(
					'f',
					`
				Session | Groupe | Nom | Prénom | Date | Présence
				février-avril | A | Martin | Paul | 31/01/2018 | présent
				mai-juin | | | | | annulée (0 inscrit)
				octobre-décembre | A | Martin | Paul | 03/10/2018 | présent
			`
				)
			)
		);
		expect(outline(draft)[1]).toBe('ateliers 2018 mai-juin : annulé');
	});

	it('a holiday over a column or down it cancels the séance', () => {
		const draft = read(
			book(
				'senou.xlsx',
				tab(
					'Mai',
					`
				SENOU mai-juin 2018, jeudi de 9 h à 10 h 30
				Nom Prénom | 03/05 | 10/05 (Ascension) | 17/05 | 24/05
				MARTIN Paul | P | | P | FÉRIÉ
				DURAND Sophie | P | | P |
			`
				)
			)
		);
		const seances = draft.cycles[0]?.groups[0]?.seances ?? [];
		expect(seances.filter(({ cancelledBy }) => cancelledBy).map(({ date }) => date)).toEqual([
			'2018-05-10',
			'2018-05-24'
		]);
		expect(questionsOf(draft)).toEqual(['cancellation C2 yes', 'cancellation E3 yes']);
	});

	const meetings = (...notes: string[]) =>
		read(
			book(
				'senou.xlsx',
				tab(
					'f',
					`
				SENOU session 1, jeudi 9h-10h30
				Nom Prénom | 11/01/2018 | 18/01/2018 | 01/02/2018 | 08/02/2018
				DURAND Luc | P | | P | A
				MARTIN Paul | P | | P | P
				${notes.join('\n')}
			`
				)
			)
		);
	const dates = (...notes: string[]) =>
		meetings(...notes).cycles[0]?.groups[0]?.seances.map(
			({ date, cancelledBy }) => `${date}${cancelledBy ? ' annulée' : ''}`
		);

	it('a note cancels the séance it dates, or adds one that nobody had written down', () => {
		expect(dates('Séance du 18/01 annulée (grève)', 'Pas de séance le jeudi 25 janvier')).toEqual([
			'2018-01-11',
			'2018-01-18 annulée',
			'2018-01-25 annulée',
			'2018-02-01',
			'2018-02-08'
		]);
	});

	it('a note against a séance where people came is asked, and the séance is kept', () => {
		const draft = meetings('Séance du 01/02 annulée');
		expect(questionsOf(draft)).toEqual(['cancellation A5 no']);
		expect(dates('Séance du 01/02 annulée')).toContain('2018-02-01');
	});

	it('a note about a period or another weekday cancels nothing', () => {
		const draft = meetings('Centre fermé du 26/02 au 09/03', 'Séance du mardi 23/01 annulée');
		expect(draft.questions).toEqual([]);
		expect(draft.cycles).toHaveLength(1);
	});
});
