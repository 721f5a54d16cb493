import { expect, test } from 'vitest';
import type { ZipEntry } from './zip-directory.ts';
import { guardZip } from './zip-guard.ts';

const MEGABYTE = 1024 * 1024;
const entry: ZipEntry = {
	name: 'xl/worksheets/sheet1.xml',
	method: 8,
	encrypted: false,
	crc: 0,
	compressedSize: 1,
	size: 0,
	offset: 0
};
const declaring = (...sizes: number[]) => sizes.map((size) => ({ ...entry, size }));

test('200 MB in all may be declared, not one byte more', () => {
	expect(() => guardZip(declaring(150 * MEGABYTE, 50 * MEGABYTE), 10 * MEGABYTE)).not.toThrow();
	expect(() => guardZip(declaring(150 * MEGABYTE, 50 * MEGABYTE + 1), 10 * MEGABYTE)).toThrow(
		'zip-bomb'
	);
});

test('a file may swell a hundred times, more only while it stays small', () => {
	expect(() => guardZip(declaring(100 * MEGABYTE), MEGABYTE)).not.toThrow();
	expect(() => guardZip(declaring(100 * MEGABYTE + 1), MEGABYTE)).toThrow('zip-bomb');
	expect(() => guardZip(declaring(20 * MEGABYTE), 1)).not.toThrow();
	expect(() => guardZip(declaring(20 * MEGABYTE + 1), 1)).toThrow('zip-bomb');
});

test('5,000 parts may be declared, and one protected part protects the file', () => {
	const parts = declaring(...Array<number>(5_000).fill(1));
	expect(() => guardZip(parts, MEGABYTE)).not.toThrow();
	expect(() => guardZip([...parts, entry], MEGABYTE)).toThrow('zip-bomb');
	expect(() => guardZip([{ ...entry, encrypted: true }], MEGABYTE)).toThrow('encrypted');
});
