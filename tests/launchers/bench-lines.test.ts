import { expect, test } from 'vitest';
import { tellMissed } from '../../bench/check.ts';
import { line } from '../../bench/line.ts';
import { tellLost } from '../../bench/nights.ts';
import { summarise } from '../../bench/samples.ts';
import { targetOf } from '../../bench/targets.ts';

const SQL = { baseline: 61.2345, against: 'the same SQL through pg' };

test('a line says what was measured, beside what it is compared with', () => {
	expect(line('year-report', 81.7654, 'ms', SQL)).toEqual({
		name: 'year-report',
		value: 81.8,
		unit: 'ms',
		baseline: 61.2,
		ratio: 1.34,
		against: 'the same SQL through pg'
	});
	expect(line('load/16 pages', 371.25, 'pages/s')).toEqual({
		name: 'load/16 pages',
		value: 371,
		unit: 'pages/s',
		baseline: null,
		ratio: null
	});
});

test('a target bounds the time, and what the application adds to its SQL', () => {
	const target = targetOf('year-report')!;
	expect(target.isMet(line('year-report', 90, 'ms', SQL))).toBe(true);
	expect(target.isMet(line('year-report', 99, 'ms', SQL))).toBe(false);
	expect(target.isMet(line('year-report', 110, 'ms', { ...SQL, baseline: 90 }))).toBe(false);
	const page = targetOf('page/home/median p95')!;
	expect(page.isMet(line('page/home/median p95', 29.9, 'ms', { ...SQL, baseline: 10 }))).toBe(true);
	expect(page.isMet(line('page/home/median p95', 30.1, 'ms', { ...SQL, baseline: 10 }))).toBe(
		false
	);
	expect(targetOf('load/16 pages')!.isMet(line('load/16 pages', 349, 'pages/s'))).toBe(false);
	expect([targetOf('backup'), targetOf('page/report/median p95')]).toEqual([null, null]);
});

test('what is missed is told with what was wanted, and the others are counted', () => {
	const said: string[] = [];
	const lines = [
		line('load/16 pages', 200, 'pages/s'),
		line('network-year', 130, 'ms', SQL),
		line('backup', 9.7, 's')
	];
	tellMissed(lines, (text) => said.push(text));
	expect(said).toEqual(['✘ load/16 pages: 200 pages/s, wanted ≥ 350', '1 of 2 targets met.']);
});

test('the slowest but five in a hundred is the ninety-sixth of a hundred', () => {
	const durations = Array.from({ length: 100 }, (_, at) => 100 - at);
	expect(summarise(durations)).toEqual({ min: 1, p50: 51, p95: 96, count: 100 });
	expect(summarise([7])).toEqual({ min: 7, p50: 7, p95: 7, count: 1 });
});

test('a ratio is lost beyond fifteen in a hundred of the middle of the nights before', () => {
	const nights = [1.2, 9, 1.3].map((ratio) => ({
		...{ day: '2026-11-20', commit: 'abc' },
		ratios: { 'year-report': ratio }
	}));
	const report = (value: number) => [
		line('year-report', value, 'ms', { baseline: 100, against: 'the same SQL through pg' }),
		line('load/16 pages', 1, 'pages/s')
	];
	expect(tellLost(nights, report(149))).toEqual([]);
	expect(tellLost(nights, report(151))).toEqual([
		'▼ year-report: 1.51 × what it is compared with, 1.3 before (16 % more)'
	]);
	expect(tellLost([], report(900))).toEqual([]);
});
