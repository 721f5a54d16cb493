import { expect, test } from 'vitest';
import { roomLeftMb } from './room-left.ts';

const MEGABYTE = 1_048_576;
/** What V8 allows with the launchers' bounds: 512 for old objects, 48 for young ones. */
const BOUNDED = 560 * MEGABYTE;

test('an application that is launched as it should leaves what it does not hold of seven hundred megabytes', () => {
	expect(roomLeftMb({ holds: 300 * MEGABYTE, mostHeap: BOUNDED })).toBe(400);
	expect(roomLeftMb({ holds: 500.5 * MEGABYTE, mostHeap: BOUNDED })).toBe(199);
});

test('however much it holds, a report of the year is made', () => {
	expect(roomLeftMb({ holds: 690 * MEGABYTE, mostHeap: BOUNDED })).toBe(170);
	expect(roomLeftMb({ holds: 2_000 * MEGABYTE, mostHeap: BOUNDED })).toBe(170);
});

test('a program that V8 leaves gigabytes leaves them to what is heavy', () => {
	expect(roomLeftMb({ holds: 900 * MEGABYTE, mostHeap: 4_144 * MEGABYTE })).toBe(3_384);
});

test('it is counted from what this program holds', () => {
	const before = roomLeftMb({ mostHeap: 4_000 * MEGABYTE });
	const bytes = new Uint8Array(200 * MEGABYTE).fill(1);
	expect(before - roomLeftMb({ mostHeap: 4_000 * MEGABYTE })).toBeGreaterThan(150);
	expect(bytes.length).toBeGreaterThan(0);
});
