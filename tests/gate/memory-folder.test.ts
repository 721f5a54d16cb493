import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { memoryFolder } from './memory-folder.ts';

test('what no machine has room for in memory goes to the disk', () => {
	expect(memoryFolder(2 ** 60)).toBeNull();
});

test('what takes little goes to memory, where Linux has a folder there', () => {
	expect(memoryFolder(1)).toBe(existsSync('/dev/shm') ? '/dev/shm' : null);
});
