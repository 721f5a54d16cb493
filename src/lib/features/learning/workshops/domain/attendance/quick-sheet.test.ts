import { describe, expect, test } from 'vitest';
import { QUICK_FIELDS, readQuickSheet } from './quick-sheet.ts';

const lines = [1, 2, 3, 5].map((number) => ({ number, enrolmentId: `e${number}` }));

function read(absents = '', excuses = '', retards = '') {
	const form = new FormData();
	form.set(QUICK_FIELDS.absent, absents);
	form.set(QUICK_FIELDS.excused, excuses);
	form.set(QUICK_FIELDS.late, retards);
	return readQuickSheet(form, lines);
}

test('nothing typed: everybody came', () => {
	expect(read()).toEqual(
		new Map(lines.map(({ enrolmentId }) => [enrolmentId, { kind: 'present' }]))
	);
});

test('two absent, one excused, one late by a quarter of an hour', () => {
	expect(read('1, 2', '5', '3 : 15')).toEqual(
		new Map<string, object>([
			['e1', { kind: 'absent' }],
			['e2', { kind: 'absent' }],
			['e5', { kind: 'excused' }],
			['e3', { kind: 'late', minutes: 15 }]
		])
	);
});

describe('a slip of the finger is said with its number, and nothing is guessed', () => {
	test.each([
		['a number that nobody has', ['4'], 'number', '4'],
		['a number that has gone', ['99'], 'number', '99'],
		['letters', ['Odette'], 'number', 'Odette'],
		['a number twice in a field', ['2 2'], 'twice', '2'],
		['a number in two fields', ['2', '2'], 'twice', '2'],
		['late without minutes', ['', '', '3'], 'minutes', '3:15'],
		['minutes for somebody absent', ['3:15'], 'minutes', '3:15'],
		['minutes in words', ['', '', '3:dix'], 'minutes', '3:15']
	] as [string, string[], string, string][])('%s', (_story, typed, refusal, said) => {
		const answer = read(...typed);
		expect(answer).toMatchObject({ refusal });
		expect((answer as { message: string }).message).toContain(said);
	});
});
