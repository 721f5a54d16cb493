import { beforeEach, expect, test, vi } from 'vitest';

const MEGABYTE = 1_048_576;
let room: typeof import('./room-left.ts');
beforeEach(async () => {
	// Sharing has no end: each test begins with a program that shares nothing.
	vi.resetModules();
	room = await import('./room-left.ts');
});

test('a command takes what it needs', () => {
	expect(room.roomLeftMb(600 * MEGABYTE)).toBe(Infinity);
});

test('an application that serves leaves what it does not hold of seven hundred megabytes', () => {
	room.shareMemory();
	expect(room.roomLeftMb(300 * MEGABYTE)).toBe(400);
	expect(room.roomLeftMb(500.5 * MEGABYTE)).toBe(199);
	expect(room.roomLeftMb()).toBeLessThan(700);
});

test('however much it holds, a photo is opened', () => {
	room.shareMemory();
	expect(room.roomLeftMb(690 * MEGABYTE)).toBe(130);
	expect(room.roomLeftMb(2_000 * MEGABYTE)).toBe(130);
});
