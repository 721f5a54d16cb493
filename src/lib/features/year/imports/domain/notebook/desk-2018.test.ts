import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Cell, Workbook } from '#lib/shared/workbook.ts';
import { countKinds, maskWorkbook } from '../read/cells/mask-workbook.ts';
import { readDeskNotebook } from './read-desk-notebook.ts';

const FILE = 'tests/fixtures/desk-2018/cahier-accueil-2018';

type Truth = { line: number; category: string; sensitive: string | null };

describe('the notebook of 2018', () => {
	const rows = () =>
		readFileSync(`${FILE}.csv`, 'utf8')
			.replace(/^\uFEFF/, '')
			.trimEnd()
			.split(/\r?\n/)
			.map((line) =>
				line.split(';').map((text): Cell | undefined => (text ? { text } : undefined))
			);
	const read = async () => {
		const sheet = { name: 'cahier', rows: rows(), width: 5 };
		const workbook: Workbook = { fileName: 'cahier.csv', format: 'csv', sheets: [sheet] };
		const clean = await maskWorkbook(workbook, async () => {});
		const breathe = async () => {};
		const context = { year: 2018, today: '2026-11-24', mappings: {}, breathe };
		return {
			...(await readDeskNotebook(clean.workbook, clean.masked, context)),
			masked: clean.masked
		};
	};
	const truth = () => JSON.parse(readFileSync(`${FILE}.truth.json`, 'utf8')) as Truth[];

	it('gives ninety-five families in a hundred as its truth has them', async () => {
		const families = new Map(truth().map(({ line, category }) => [line, category]));
		const { lines, problems } = await read();
		const right = lines.filter(({ line, family }) => families.get(line) === family).length;
		expect(problems).toEqual([]);
		expect(lines).toHaveLength(112);
		expect(right / lines.length).toBeGreaterThanOrEqual(0.95);
		console.info(`families of the notebook: ${right} of ${lines.length}`);
	});

	it('finds the seven planted secrets, on their lines, and nothing else', async () => {
		const { lines, masked } = await read();
		const planted = truth().filter(({ sensitive }) => sensitive);
		expect(lines.filter((line) => line.masked.length > 0).map(({ line }) => line)).toEqual(
			planted.map(({ line }) => line)
		);
		expect(countKinds(masked)).toEqual({ iban: 4, card: 2, nir: 1 });
	});

	it('understands every follow-up that is written', async () => {
		const written = (await read()).lines.filter(({ answerWords }) => answerWords !== '');
		expect(written.filter(({ answers }) => answers.length !== 1)).toEqual([]);
	});
});
