import { expect, test } from 'vitest';
import type { FileRow } from '../../domain/standard/columns.ts';
import { KnownRefuges } from './known-refuges.ts';

const key = Buffer.alloc(32, 7);

function line(cells: Record<string, string>): FileRow {
	return { row: 1, cells: new Map(Object.entries(cells)) } as FileRow;
}

function refugesOf(phone: string, many: number): KnownRefuges {
	const refuges = new KnownRefuges(key);
	for (let nth = 0; nth < many; nth += 1) {
		const nom = `Halte ${String.fromCodePoint(97 + (nth % 26)).repeat(6)} ${nth}`;
		refuges.addLine(line({ id: `r-${nth}`, nom, telephone: phone, code_postal: '62230' }));
	}
	return refuges;
}

const school = line({
	id: 'e-1',
	nom: 'École Jules Ferry',
	telephone: '01 99 00 12 34',
	code_postal: '62230'
});

test('a place that has the telephone of a few refuges is none, unless its name is like one of theirs', () => {
	const refuges = refugesOf('0199001234', 5);
	expect(refuges.has(school, false)).toBe(false);
	const like = line({ id: 'e-2', nom: 'La halte aaaaaa 0', telephone: '0199001234' });
	expect(refuges.has(like, true)).toBe(true);
	const elsewhere = line({ id: 'e-3', nom: 'La halte aaaaaa 0 du port', telephone: '0199009999' });
	expect(refuges.has(elsewhere, true)).toBe(false);
});

test('the telephone of more than twenty refuges is that of whoever runs them: a line that has it is of one', () => {
	expect(refugesOf('0199001234', 20).has(school, false)).toBe(false);
	expect(refugesOf('0199001234', 21).has(school, false)).toBe(true);
});

test('a place that stands already is not turned into a refuge by a telephone of many, unless it has the name of one', () => {
	const refuges = refugesOf('0199001234', 60);
	expect(refuges.has(school, true)).toBe(false);
	const last = `Halte ${'h'.repeat(6)} 59`;
	const named = line({ id: 'e-4', nom: last, telephone: '01 99 00 12 34' });
	expect(refuges.has(named, true)).toBe(true);
});

test('the telephone of more than twenty refuges is known as such, and no other', () => {
	expect(refugesOf('0199001234', 20).hasTelephoneOfMany(school)).toBe(false);
	expect(refugesOf('0199001234', 21).hasTelephoneOfMany(school)).toBe(true);
	expect(refugesOf('0199009999', 21).hasTelephoneOfMany(school)).toBe(false);
});

test('one refuge that a file names a hundred times is one', () => {
	const refuges = new KnownRefuges(key);
	for (let nth = 0; nth < 100; nth += 1) {
		refuges.addLine(line({ id: `r-${nth}`, nom: 'Halte du port', telephone: '0199001234' }));
	}
	expect(refuges.has(school, false)).toBe(false);
});
