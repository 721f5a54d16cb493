import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatFigure, type FigureUnit } from './figures.ts';
import { readTypedValue } from './typed-value.ts';

test.each<[string, FigureUnit, number]>([
	['32', 'count', 32],
	['2 500', 'count', 2500],
	['2500', 'count', 2500],
	['0', 'count', 0],
	['60', 'minutes', 3600],
	['60 h', 'minutes', 3600],
	['60 heures', 'minutes', 3600],
	['1 h 30', 'minutes', 90],
	['1h30', 'minutes', 90],
	['1:30', 'minutes', 90],
	['1,5 h', 'minutes', 90],
	['45 min', 'minutes', 45],
	['1 h 05 min', 'minutes', 65],
	['84 %', 'rate', 0.84],
	['83,6', 'rate', 0.836],
	['100', 'rate', 1]
])('« %s » as a %s is %d', (text, unit, value) => {
	expect(readTypedValue(text, unit)).toBe(value);
});

test.each<[string, FigureUnit]>([
	['trente', 'count'],
	['32,5', 'count'],
	['-3', 'count'],
	['1e5', 'count'],
	['06 39 98 12 34', 'count'],
	['1 h 75', 'minutes'],
	['60 kg', 'minutes'],
	['120 %', 'rate'],
	['Infinity', 'rate'],
	['9'.repeat(400), 'count'],
	['', 'minutes']
])('« %s » is no %s', (text, unit) => {
	expect(readTypedValue(text, unit)).toBeNull();
});

test('every figure the report prints can be typed back', () => {
	fc.assert(
		fc.property(fc.nat(900_000), (value) => {
			expect(readTypedValue(formatFigure(value, 'count'), 'count')).toBe(value);
			expect(readTypedValue(formatFigure(value, 'minutes'), 'minutes')).toBe(value);
		})
	);
	fc.assert(
		fc.property(fc.nat(100), (percent) => {
			expect(readTypedValue(formatFigure(percent / 100, 'rate'), 'rate')).toBe(percent / 100);
		})
	);
});
