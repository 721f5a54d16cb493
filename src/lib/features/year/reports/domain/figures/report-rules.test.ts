import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatFigure } from './figures.ts';
import { jacquesBrel } from '../tree/jacques-brel.fixture.ts';

const plain = (words: string) => words.replaceAll(/[\s\u00a0\u202f]+/g, ' ');
const page = plain(readFileSync('docs/report-rules.md', 'utf8'));
const report = jacquesBrel();

test('the rules written for directors give each figure of SÉNOU with the arithmetic of the product', () => {
	const senou = report.fiches.find(({ counts }) => counts.programme.slug === 'senou')!;
	for (const { label, value, unit, explanation } of senou.figures) {
		const row = new RegExp(`\\| ${label} \\|[^|]*\\| ([^|]*) \\| ([^|]*) \\|`).exec(page);
		expect(
			row?.slice(1).map((cell) => cell.trim()),
			label
		).toEqual([plain(formatFigure(value, unit)), plain(explanation)]);
	}
});

test('and the year’s totals', () => {
	for (const total of [report.totals.people, report.totals.trainees, report.totals.attendances])
		expect(page).toMatch(new RegExp(`\\b${total}\\b`));
	expect(page).toContain(`= ${plain(formatFigure(report.totals.minutes, 'minutes'))} |`);
	expect(page).toContain(`= ${plain(formatFigure(report.totals.personMinutes, 'minutes'))} |`);
});
