import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readable, textsOf } from './test-workbooks.ts';

const season = 'tests/fixtures/season-2018';
describe('the registers of the season of 2018', () => {
	const fixture = (name: string) => readable(name, readFileSync(`${season}/${name}`));

	test('a tab a cycle, with real dates and empty cells in their place', async () => {
		const { sheets } = await fixture('senou-2018.xlsx');
		expect(sheets.map(({ name, rows, width }) => [name, rows.length, width])).toEqual([
			['Session 1', 20, 8],
			['Session 2', 18, 8],
			['Session 3', 17, 8],
			['Session 4', 17, 8]
		]);
		const header = sheets[0]!.rows[4]!.map((cell) => cell?.date ?? cell?.text).join(' | ');
		expect(header).toBe(
			'Nom Prénom | Né(e) en | Téléphone | 2018-01-11 | 2018-01-18 | 2018-01-25 | 2018-02-01 | Observations'
		);
		expect(sheets[0]!.rows[4]![3]!.text).toBe('11/01');
		expect(sheets[0]!.rows[5]![1]).toEqual({ text: '1945', number: 1945 });
	});

	test('a flat list and its notes', async () => {
		const { sheets } = await fixture('ateliers-informatiques-2018.xlsx');
		expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
			['Présences', 131],
			['Notes', 1]
		]);
		expect(textsOf(sheets[1]!.rows)).toEqual([['Session mai-juin : annulée, 0 inscrit.']]);
	});

	test('a Windows-1252 CSV with its accents', async () => {
		const { sheets } = await fixture('numerikids-2018.csv');
		const rows = textsOf(sheets[0]!.rows);
		expect(rows).toHaveLength(8);
		expect(rows[1]!.slice(0, 4)).toEqual(['Enfant', 'Année naiss.', 'Responsable (tél.)', '12/09']);
		expect(rows[3]!.slice(0, 3)).toEqual(['Noël Lina', '2011', '06 39 98 65 05']);
	});
});
