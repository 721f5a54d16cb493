import { expect, test } from 'vitest';
import type { Fault } from './faults.ts';
import { groupFaults, whereItIs } from './group-faults.ts';

const fault = (row: number, more: Partial<Fault> = {}): Fault => ({
	file: 'lieux.csv',
	row,
	field: 'pivot',
	code: 'missing',
	message: 'La colonne manque.',
	suggestion: null,
	...more
});

test('a column that a file has not is said once for its 3,000 lines', () => {
	const told = groupFaults(Array.from({ length: 3000 }, (_, at) => fault(at + 1)));
	expect(told.map(whereItIs)).toEqual(['lieux.csv, lignes 1, 2, 3, 4, 5 et 2995 autres']);
});

test.each([
	['another file', { file: 'autres.csv' }],
	['another column', { field: 'nom' }],
	['other words', { message: 'Ce code est faux.' }],
	['another proposal', { suggestion: '62230' }]
])('%s is a fault of its own', (_, more) => {
	const told = groupFaults([fault(1), fault(2, more), fault(3)]);
	expect(told.map(({ rows }) => rows)).toEqual([[1, 3], [2]]);
});

test.each([
	[[0], 'lieux.csv'],
	[[7], 'lieux.csv, ligne 7'],
	[[7, 9], 'lieux.csv, lignes 7 et 9'],
	[[1, 2, 3, 4, 5], 'lieux.csv, lignes 1, 2, 3, 4 et 5'],
	[[1, 2, 3, 4, 5, 6], 'lieux.csv, lignes 1, 2, 3, 4, 5 et 1 autre']
])('rows %j are « %s »', (rows, words) => {
	expect(whereItIs({ file: 'lieux.csv', rows })).toBe(words);
});
