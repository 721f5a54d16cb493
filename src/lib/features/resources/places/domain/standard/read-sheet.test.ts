import { expect, test } from 'vitest';
import { readSheet } from './read-sheet.ts';

const sheet = (...rows: string[][]) => ({
	...{ name: 'Feuille', width: 9 },
	rows: rows.map((texts) => texts.map((text) => ({ text })))
});

test('a sheet of the standard is known by its columns, to the letter', () => {
	const read = readSheet(
		sheet(['id', 'nom', 'commune', 'code_postal', 'adresse', 'date_maj'], ['1', 'A', 'B'])
	);
	expect(read).toMatchObject({ format: 'standard', unknown: [] });
});

test('anybody’s list is read by what its columns are called', () => {
	const read = readSheet(
		sheet(
			['Structure', 'Ville', 'CP', 'Tél.', 'Mail', 'Catégorie'],
			['La Ruche', 'Outreau', '62230', '', '', 'CS']
		)
	)!;
	expect(read.format).toBe('csv');
	expect(Object.fromEntries(read.rows[0]!.cells)).toEqual({
		...{ nom: 'La Ruche', commune: 'Outreau', code_postal: '62230', telephone: '', courriels: '' },
		typologie: 'CS'
	});
});

test('four words of everybody do not make a standard: its lines would all lack an identifier', () => {
	expect(
		readSheet(sheet(['nom', 'adresse', 'commune', 'code_postal'], ['A', 'B', 'C', 'D']))!.format
	).toBe('csv');
});

test('headings come under a title; lines are counted from them, blank ones too', () => {
	const read = readSheet(
		sheet(['Annuaire 2026'], [''], ['Nom', 'Commune'], ['A', 'Outreau'], ['', ''], ['B', 'Outreau'])
	)!;
	expect(read.rows.map(({ row }) => row)).toEqual([1, 3]);
});

test('a heading that nobody knows is told, with the nearest that is free', () => {
	const { unknown } = readSheet(
		sheet(['nom', 'commune', 'horaire ouverture', 'Couleur'], ['A', 'B', 'C', 'D'])
	)!;
	expect(unknown).toEqual([
		{ heading: 'horaire ouverture', nearest: 'horaires' },
		{ heading: 'Couleur', nearest: null }
	]);
});

test('without a column of names, it is no list of places', () => {
	expect(readSheet(sheet(['Date', 'Montant'], ['1', '2']))).toBeNull();
});
