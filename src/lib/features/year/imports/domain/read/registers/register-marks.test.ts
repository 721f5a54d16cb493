import { describe, expect, it } from 'vitest';
import { book, marksOf, outline, problemsOf, questionsOf, read, tab } from './sketch.fixture.ts';

const register = (...rows: string[]) =>
	book(
		'senou.xlsx',
		tab(
			'f',
			`
		SENOU jeudi 9h00-10h30
		Nom Prénom | 11/01/2018 | 18/01/2018 | 25/01/2018 | 01/02/2018
		${rows.join('\n')}
	`
		)
	);

describe('marks', () => {
	it('delays in every writing, and an hour of arrival', () => {
		const draft = read(
			register('MARTIN Paul | R 10’ | en retard (20) | 15 min | 9h15', 'DURAND Luc | P | P | A | P')
		);
		expect(marksOf(draft).filter((mark) => mark.startsWith('MARTIN'))).toEqual([
			'MARTIN Paul 2018-01-11 late 10',
			'MARTIN Paul 2018-01-18 late 20',
			'MARTIN Paul 2018-01-25 late 15',
			'MARTIN Paul 2018-02-01 late 15'
		]);
	});

	it('an unknown sign is asked once and counts for nothing', () => {
		const draft = read(register('MARTIN Paul | P | ? | ? | A', 'DURAND Luc | P | P | P | P'));
		expect(questionsOf(draft)).toEqual(['unknown-mark C3 none']);
		expect(outline(draft)[0]).toContain('5p 0r 0e 1a');
		const { id = '' } = draft.questions[0] ?? {};
		expect(
			outline(
				read(register('MARTIN Paul | P | ? | ? | A', 'DURAND Luc | P | P | P | P'), {
					answers: { [id]: 'excused' }
				})
			)[0]
		).toContain('5p 0r 2e 1a');
	});

	it('a reason is an excuse, asked; a delay without its minutes takes nothing away, asked', () => {
		const draft = read(register('MARTIN Paul | P | malade | R | A'));
		expect(questionsOf(draft)).toEqual(['unknown-mark C3 excused', 'unknown-mark D3 0']);
		expect(outline(draft)[0]).toContain('1p 1r 1e 1a');
	});

	it('a delay whose minutes stand in their own column is not asked', () => {
		const draft = read(
			book(
				'senou.csv',
				tab(
					'f',
					`
				Nom | Prénom | Date | Heure | Statut | Minutes de retard
				Martin | Paul | 11/01/2018 | 9h-10h30 | En retard | 15
				Durand | Luc | 11/01/2018 | 9h-10h30 | Présent |
			`
				)
			)
		);
		expect(outline(draft)[0]).toContain('1p 1r 0e 0a');
		expect(marksOf(draft)).toContain('Martin Paul 2018-01-11 late 15');
		expect(draft.questions).toEqual([]);
	});

	it('"O" is oui beside N, and a question beside X', () => {
		expect(outline(read(register('MARTIN Paul | O | N | O | O')))[0]).toContain('3p 0r 0e 1a');
		expect(questionsOf(read(register('MARTIN Paul | X | O | X | A')))).toEqual([
			'unknown-mark C3 none'
		]);
	});

	it('a ballot cross is an absence beside ✓ and a presence alone', () => {
		expect(outline(read(register('MARTIN Paul | ✓ | ✗ | ✓ | ✓')))[0]).toContain('3p 0r 0e 1a');
		expect(outline(read(register('MARTIN Paul | ✗ | ✗ | A | ✗')))[0]).toContain('3p 0r 0e 1a');
	});

	it('the legend of the tab decides before all, wherever it stands', () => {
		const draft = read(
			register('MARTIN Paul | P | / | P | E', 'Légende : P = présent ; / = absent ; E = excusé')
		);
		expect(outline(draft)[0]).toContain('2p 0r 1e 1a');
	});

	it('hours of presence as long as the séance are presences', () => {
		const draft = read(register('MARTIN Paul | 1,5 | 1,5 | 0 | 1,5'));
		expect(outline(draft)[0]).toContain('3p 0r 0e 1a');
	});

	it('boxes ticked in a spreadsheet', () => {
		expect(outline(read(register('MARTIN Paul | VRAI | FAUX | TRUE | FALSE')))[0]).toContain(
			'2p 0r 0e 2a'
		);
	});
});

describe('blanks', () => {
	it('mean absent where no absence is written, and it is asked once for the block', () => {
		const blanks = register('MARTIN Paul | X | | X | X', 'DURAND Luc | X | X | | X');
		const draft = read(blanks);
		expect(outline(draft)[0]).toContain('6p 0r 0e 2a');
		expect(questionsOf(draft)).toEqual(['blank-marks C3 absent']);
		const { id = '' } = draft.questions[0] ?? {};
		expect(outline(read(blanks, { answers: { [id]: 'unknown' } }))[0]).toContain('6p 0r 0e 0a');
	});

	it('are not known where absences are written', () => {
		const draft = read(register('MARTIN Paul | X | A | X | X', 'DURAND Luc | X | | - | X'));
		expect(outline(draft)[0]).toContain('5p 0r 0e 1a');
		expect(draft.questions).toEqual([]);
	});

	it('of a whole column mean a séance that was not held: nobody is absent', () => {
		const draft = read(register('MARTIN Paul | X | X | |', 'DURAND Luc | X | X | |'));
		expect(outline(draft)).toEqual(['senou 2018 janvier-février [] 2 pers. 4×90 4p 0r 0e 0a']);
		expect(draft.questions).toEqual([]);
	});

	it('beside nothing but absences are asked, and nobody is counted present meanwhile', () => {
		const draft = read(register('MARTIN Paul | A | | |', 'DURAND Luc | | A | |'));
		expect(questionsOf(draft)).toEqual(['blank-marks C3 unknown']);
		expect(outline(draft)[0]).toContain('0p 0r 0e 2a');
	});

	it('before an enrolment written "inscrit le" are not absences', () => {
		const draft = read(
			book(
				'senou.xlsx',
				tab(
					'f',
					`
				SENOU jeudi 9h-10h30
				Nom Prénom | 11/01 | 18/01 | 25/01 | 01/02 | Remarques
				MARTIN Paul | X | X | X | |
				DURAND Luc | | | X | X | inscrit le 20/01
			`
				)
			)
		);
		expect(outline(draft)[0]).toContain('5p 0r 0e 1a');
		expect(draft.cycles[0]?.groups[0]?.enrolments[1]?.enrolledOn).toBe('2018-01-20');
	});
});

describe('numbers a register must not hold', () => {
	it('are told with their cell, and never repeated', () => {
		const draft = read(
			book(
				'senou.xlsx',
				tab(
					'f',
					`
				SENOU jeudi 9h-10h30
				Nom Prénom | 11/01 | Remarques
				MARTIN Paul | X | carte 4970 1000 0000 0055
				DURAND Luc | X | n° sécu 2 55 08 14 168 025 38
			`
				)
			),
			{ answers: {} }
		);
		expect(problemsOf(draft)).toEqual([
			'C3 Un numéro de carte bancaire a été repéré, il ne sera pas gardé. Effacez-le aussi du fichier.',
			'C4 Un numéro de sécurité sociale a été repéré, il ne sera pas gardé. Effacez-le aussi du fichier.'
		]);
		expect(JSON.stringify(draft)).not.toMatch(/4970|168 025/);
	});
});
