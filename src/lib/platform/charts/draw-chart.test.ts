import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { type ChartDrawing, drawChart } from './draw-chart.ts';

const months: ChartDrawing = {
	shape: 'columns',
	categories: ['Janvier', 'Février', 'Mars'],
	series: [{ name: 'Présences', values: [12, 0, 7], colour: 'var(--chart-1)' }],
	ink: 'var(--ink)'
};
const twoYears: ChartDrawing = {
	...months,
	series: [{ name: '2017', values: [3, 5, 9], colour: 'var(--chart-2)' }, ...months.series]
};

/** Every form a chart takes on a page. */
const drawings: [string, ChartDrawing][] = [
	['columns', months],
	['bars', { ...months, shape: 'bars' }],
	['narrow', { ...months, narrow: true }],
	['two series', twoYears],
	['two series, bars', { ...twoYears, shape: 'bars' }],
	['two series, narrow', { ...twoYears, narrow: true }],
	['nothing at all', { ...months, categories: [], series: [] }],
	['only zeros', { ...months, series: [{ name: 'x', values: [0, 0, 0], colour: '#000' }] }]
];

test.each(drawings)('%s: one drawing that a screen reader passes by', (_name, drawing) => {
	const svg = drawChart(drawing);
	expect(svg.match(/<svg/g)).toHaveLength(1);
	expect(svg.endsWith('</svg>')).toBe(true);
	const [head] = svg.split('>');
	expect(head).toContain('aria-hidden="true"');
	expect(head).toContain('focusable="false"');
	expect(head).toContain('width="100%"');
	expect(head).toMatch(/viewBox="0 0 \d+ \d+"/);
});

test.each(drawings)('%s: no script or style, no figure that is none', (_name, drawing) => {
	expect(drawChart(drawing)).not.toMatch(/<script|<style|javascript:|NaN|Infinity|undefined/);
});

test('a name typed by somebody stays a name', () => {
	const svg = drawChart({
		...months,
		categories: ['<script>alert(1)</script>', '"><img src=x>', 'Boulogne & Outreau']
	});
	expect(svg).not.toMatch(/<script|<img/);
	expect(svg).toContain('Boulogne &amp; Outreau');
});

test('every category and every figure is written on the drawing', () => {
	const svg = drawChart(months);
	for (const text of [...months.categories, '12', '7']) expect(svg).toContain(`>${text}<`);
	expect(drawChart(twoYears)).toContain('>2017<');
	expect(svg).not.toContain('>Présences<');
});

test('the longest name has room, in the wide letters of the machine that reads it', () => {
	const name = 'Perfectionnement / repair café';
	const svg = drawChart({ ...months, shape: 'bars', categories: [name, 'FabLab', 'SENOU'] });
	const [, end] = new RegExp(`translate\\((\\d+(?:\\.\\d+)?) [^>]*>${name}<`).exec(svg)!;
	// DejaVu Sans, as a browser measures it: 228 pixels at this size.
	expect(Number(end)).toBeGreaterThan(228);
});

test('on a telephone the drawing is narrow, and grows with its rows', () => {
	const size = (drawing: ChartDrawing) =>
		/viewBox="0 0 (\d+) (\d+)"/.exec(drawChart(drawing))!.slice(1).map(Number);
	expect(size(months)).toEqual([720, 320]);
	const [width, height] = size({ ...months, narrow: true });
	expect(width).toBe(320);
	expect(height).toBeLessThan(size({ ...twoYears, narrow: true })[1]!);
});

test('the drawing keeps the colours of the theme, so that dark mode follows', () => {
	const svg = drawChart(months);
	expect(svg).toContain('var(--chart-1)');
	expect(svg).toContain('var(--ink)');
});

test('a process that drew a chart ends', () => {
	const program = `
		import { drawChart } from '#lib/platform/charts/draw-chart.ts';
		drawChart(${JSON.stringify(months)});`;
	const { status, signal } = spawnSync(
		process.execPath,
		['--input-type=module-typescript', '--eval', program],
		{ timeout: 20_000 }
	);
	expect([status, signal]).toEqual([0, null]);
});
