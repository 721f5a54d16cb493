import { expect, test } from 'vitest';
import { type PlaceFacts, wholeFacts } from '../facts/place.ts';
import { HOUSE_SHEET, STANDARD_SHEET } from './write-row.ts';

const placeWith = (told: Partial<PlaceFacts>) => ({
	id: 'reg-1',
	facts: wholeFacts(
		{ name: 'La Ruche', kind: 'ASSO', phone: '+33199001234', ...told },
		{ updatedOn: '2026-10-01', verifyMonths: 3 }
	)
});
const SHEETS = [
	[STANDARD_SHEET, ','],
	[HOUSE_SHEET, ';']
] as const;

test.each(SHEETS)('no cell of a sheet of places is a formula', (sheet, comma) => {
	const signs = ['=1+1', '@SUM(1)', '+1+2', '-2+3', "=cmd|' /C calc'!A0", '="a";b'];
	for (const name of signs) {
		const line = sheet.line(placeWith({ name, street: name }));
		expect(line).toContain(name.replaceAll('"', '""'));
		for (const cell of line.split(comma)) expect(cell).not.toMatch(/^"?[=@]|^"?[+-](?![\d .]+$)/);
	}
});

test.each(SHEETS)('a telephone and a position are written as they are', (sheet, comma) => {
	const cells = sheet.line(placeWith({ latitude: 50.7, longitude: -1.5734 })).split(comma);
	expect(cells).toEqual(expect.arrayContaining(['+33199001234', '-1.5734']));
});
