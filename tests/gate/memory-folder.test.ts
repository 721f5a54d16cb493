import { expect, test } from 'vitest';
import { memoryFolder } from './memory-folder.ts';

test('what no machine has room for in memory goes to the disk', () => {
	expect(memoryFolder(2 ** 60)).toBeNull();
});
